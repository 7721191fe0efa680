#include <include/description.xml.i>
<leafNode name="battery">
  <properties>
    <help>Voltage</help>
    <constraint>
      <validator name="numeric" argument="--positive"/>
      <validator name="file-path --strict --parent-dir /config/auth"/>
    </constraint>
  </properties>
  <defaultValue>9</defaultValue>
</leafNode>
