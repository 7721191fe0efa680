<!-- include start from description.xml.i -->
<leafNode name="description">
  <properties>
    <help>Description</help>
    <constraint>
      <regex>.{0,255}</regex>
    </constraint>
  </properties>
</leafNode>
<!-- include end -->
