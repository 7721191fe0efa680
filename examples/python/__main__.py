import pulumi
import pulumi_vyos as vyos

# A VM with an address of its own and two forwarded ports, one of them chosen on the router.
web = vyos.VmAttachment(
    "web",
    network="LAN",
    mac_address="00:50:56:00:00:0a",
    inbound_interface="eth0",
    forwards={"ssh": {}, "https": {"external_port": 8443}},
)

# Another port that leads to the same VM.
stats = vyos.NatRule(
    "stats",
    type="destination",
    protocol="tcp",
    inbound_interface="eth0",
    description="statistics of the web server",
    destination={"port": "9100"},
    translation={"address": web.address},
)

pulumi.export("address", web.address)
pulumi.export("endpoints", web.endpoints)
pulumi.export("rule", stats.number)
