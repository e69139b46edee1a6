package org.slipway.gateway.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of hostile cases, container create: each is refused before the engine is told to do anything, and written down, or overwritten with the policy. */
class ContainerCreateHostileTest {
    private static final String CREATE = "/v1.41/containers/create?name=db";

    private AllRooms rooms;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        rooms = new AllRooms(folder);
    }

    @AfterEach
    void close() throws IOException {
        rooms.close();
    }

    static Stream<Arguments> host() {
        return Stream.of(
                Arguments.of("a null among dropped capabilities", "'CapDrop':[null]"),
                Arguments.of("a null among binds", "'Binds':[null]"),
                Arguments.of("a privileged container", "'Privileged':true"),
                Arguments.of("a bind of the host's root", "'Binds':['/:/host']"),
                Arguments.of("a bind of the engine's socket", "'Binds':['/var/run/docker.sock:/s:ro']"),
                Arguments.of("a bind that starts here", "'Binds':['./x:/y']"),
                Arguments.of("a bind that walks up", "'Binds':['a/../../etc:/y']"),
                Arguments.of("a bind with propagation", "'Binds':['data:/y:rshared']"),
                Arguments.of("a mount of type bind", "'Mounts':[{'Type':'bind','Source':'/','Target':'/h'}]"),
                Arguments.of("a mount of type npipe", "'Mounts':[{'Type':'npipe','Source':'x','Target':'/h'}]"),
                Arguments.of("a mount of another type's case", "'Mounts':[{'Type':'Bind','Source':'/','Target':'/h'}]"),
                Arguments.of("a mount without a type", "'Mounts':[{'Source':'/','Target':'/h'}]"),
                Arguments.of(
                        "bind options on a volume",
                        "'Mounts':[{'Type':'volume','Source':'data','Target':'/h','BindOptions':{'Propagation':'rshared'}}]"),
                Arguments.of(
                        "a volume with a driver",
                        "'Mounts':[{'Type':'volume','Source':'data','Target':'/h','VolumeOptions':{'DriverConfig':{'Name':'local','Options':{'o':'bind','device':'/','type':'none'}}}}]"),
                Arguments.of(
                        "a volume with a driver in small letters",
                        "'Mounts':[{'Type':'volume','Target':'/h','VolumeOptions':{'driverconfig':{'Options':{'o':'bind'}}}}]"),
                Arguments.of(
                        "a subpath of a volume",
                        "'Mounts':[{'Type':'volume','Source':'data','Target':'/h','VolumeOptions':{'Subpath':'../..'}}]"),
                Arguments.of("a mount over /proc", "'Mounts':[{'Type':'tmpfs','Target':'/proc'}]"),
                Arguments.of("a mount over /sys by a detour", "'Tmpfs':{'/a/../sys':''}"),
                Arguments.of("a tmpfs larger than the memory", "'Tmpfs':{'/a':'size=100g'}"),
                Arguments.of("a tmpfs with an option that nobody knows", "'Tmpfs':{'/a':'huge=always'}"),
                Arguments.of("the host's processes", "'PidMode':'host'"),
                Arguments.of("the host's memory", "'IpcMode':'host'"),
                Arguments.of("the host's network", "'NetworkMode':'host'"),
                Arguments.of("the host's name", "'UTSMode':'host'"),
                Arguments.of("the host's users", "'UsernsMode':'host'"),
                Arguments.of("the host's control groups", "'CgroupnsMode':'host'"),
                Arguments.of("an added capability", "'CapAdd':['SYS_ADMIN']"),
                Arguments.of("all capabilities", "'CapAdd':['ALL']"),
                Arguments.of("a capability in small letters", "'CapAdd':['cap_sys_ptrace']"),
                Arguments.of("a dropped capability back", "'CapAdd':['NET_RAW']"),
                Arguments.of("no seccomp", "'SecurityOpt':['seccomp=unconfined']"),
                Arguments.of("no seccomp, as it was once written", "'SecurityOpt':['seccomp:unconfined']"),
                Arguments.of("no AppArmor", "'SecurityOpt':['apparmor=unconfined']"),
                Arguments.of("no masks", "'SecurityOpt':['systempaths=unconfined']"),
                Arguments.of("new privileges", "'SecurityOpt':['no-new-privileges:false']"),
                Arguments.of("no masked paths", "'MaskedPaths':[]"),
                Arguments.of("no read-only paths", "'ReadonlyPaths':[]"),
                Arguments.of("a device", "'Devices':[{'PathOnHost':'/dev/sda','PathInContainer':'/dev/sda'}]"),
                Arguments.of("a rule for devices", "'DeviceCgroupRules':['a *:* rwm']"),
                Arguments.of("a request for devices", "'DeviceRequests':[{'Count':-1,'Capabilities':[['gpu']]}]"),
                Arguments.of("another control group", "'CgroupParent':'/system.slice'"),
                Arguments.of("kernel settings", "'Sysctls':{'net.ipv4.ip_forward':'1'}"),
                Arguments.of("another runtime", "'Runtime':'io.containerd.kata.v2'"),
                Arguments.of("a log to syslog", "'LogConfig':{'Type':'syslog','Config':{'syslog-address':'udp://h'}}"),
                Arguments.of("a log to gelf", "'LogConfig':{'Type':'gelf'}"),
                Arguments.of("a log option", "'LogConfig':{'Type':'json-file','Config':{'path':'/etc/x'}}"),
                Arguments.of("a place behind all when memory is short", "'OomScoreAdj':-1000"),
                Arguments.of("no killing when memory is short", "'OomKillDisable':true"),
                Arguments.of("the server by name", "'ExtraHosts':['h:host-gateway']"),
                Arguments.of("a size of the root filesystem", "'StorageOpt':{'size':'120G'}"),
                Arguments.of("a volume driver", "'VolumeDriver':'nfs'"),
                Arguments.of("a link", "'Links':['vault:v']"),
                Arguments.of("a name server", "'Dns':['8.8.8.8']"),
                Arguments.of("a group with a comma", "'GroupAdd':['0,1']"),
                Arguments.of("real-time processors", "'CpuRealtimeRuntime':95000"),
                Arguments.of("more memory than the quota", "'Memory':1099511627776"),
                Arguments.of("more processors than the quota", "'NanoCpus':64000000000"),
                Arguments.of("more processors by quota and period", "'CpuQuota':6400000,'CpuPeriod':100000"),
                Arguments.of("more processes than the quota", "'PidsLimit':100000"),
                Arguments.of(
                        "more open files than the quota",
                        "'Ulimits':[{'Name':'nofile','Soft':1048576,'Hard':1048576}]"),
                Arguments.of("locked memory", "'Ulimits':[{'Name':'memlock','Soft':-1,'Hard':-1}]"),
                Arguments.of("a published port of null", "'PortBindings':{'80/tcp':[null]}"),
                Arguments.of(
                        "a port at an address of the host",
                        "'PortBindings':{'80/tcp':[{'HostIp':'10.0.0.1','HostPort':'80'}]}"),
                Arguments.of("a field that nobody knows", "'Priviledged':false"),
                Arguments.of("a key in another case", "'pRivileged':false"),
                Arguments.of("a key with a long s", "'Bind\\u017f':null"),
                Arguments.of("a key with the sign for kelvin", "'Networ\\u212aMode':''"),
                Arguments.of("a key with an escape, twice", "'Binds':[],'\\u0042inds':['/:/h']"),
                Arguments.of("a key twice", "'Privileged':true,'Privileged':false"),
                Arguments.of("a key twice in two cases", "'Privileged':false,'privileged':true"),
                Arguments.of("a number with an exponent", "'Memory':1e3"),
                Arguments.of("a number with a point", "'PidsLimit':1.0"),
                Arguments.of("a number beyond counting", "'Memory':99999999999999999999"),
                Arguments.of("a number beyond counting that ends in zeros", "'OomScoreAdj':18446744073709551616"),
                Arguments.of("a number of a thousand digits", "'Memory':" + "9".repeat(1000)),
                Arguments.of("a number in quotes", "'Memory':'64'"),
                Arguments.of("truth in quotes", "'AutoRemove':'true'"),
                Arguments.of("null among the binds", "'Binds':[null]"));
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("host")
    void isRefusedInTheHostConfig(String name, String fields) throws IOException {
        refused(create("'Image':'nginx','HostConfig':{" + fields + "}"));
    }

    static Stream<Arguments> container() {
        return Stream.of(
                Arguments.of("a HostConfig field at the top", "'Image':'nginx','Privileged':true"),
                Arguments.of("binds at the top", "'Image':'nginx','Binds':['/:/host']"),
                Arguments.of("an empty HostConfig field at the top", "'Image':'nginx','CapAdd':[]"),
                Arguments.of("HostConfig in another case", "'Image':'nginx','hOsTcOnFiG':{}"),
                Arguments.of("HostConfig with a long s", "'Image':'nginx','Ho\\u017ftConfig':{}"),
                Arguments.of("HostConfig twice", "'Image':'nginx','HostConfig':{},'HostConfig':{'Privileged':true}"),
                Arguments.of(
                        "HostConfig twice, once escaped",
                        "'Image':'nginx','HostConfig':{},'\\u0048ostConfig':{'Binds':['/:/h']}"),
                Arguments.of("a field that nobody knows", "'Image':'nginx','Extra':1"),
                Arguments.of("a working directory in /proc", "'Image':'nginx','WorkingDir':'/proc/self/fd/8'"),
                Arguments.of("a working directory with slashes", "'Image':'nginx','WorkingDir':'//proc//self/fd/8'"),
                Arguments.of("a working directory by a detour", "'Image':'nginx','WorkingDir':'/a/../proc/self/fd/8'"),
                Arguments.of(
                        "a working directory through a link to /proc",
                        "'Image':'nginx','WorkingDir':'/link/self/fd/8'"),
                Arguments.of("a working directory through a link to self", "'Image':'nginx','WorkingDir':'/link/fd/8'"),
                Arguments.of("a working directory that is relative", "'Image':'nginx','WorkingDir':'proc/self'"),
                Arguments.of("a null in a variable", "'Image':'nginx','Env':['A=\\u0000']"),
                Arguments.of("a variable without a name", "'Image':'nginx','Env':['=x']"),
                Arguments.of("commands with null", "'Image':'nginx','Cmd':[null]"),
                Arguments.of("an address for itself", "'Image':'nginx','MacAddress':'02:42:ac:11:00:02'"),
                Arguments.of(
                        "an address on its network",
                        "'Image':'nginx','NetworkingConfig':{'EndpointsConfig':{'bridge':{'IPAMConfig':{'IPv4Address':'10.213.0.1'}}}}"),
                Arguments.of(
                        "driver options on its network",
                        "'Image':'nginx','NetworkingConfig':{'EndpointsConfig':{'bridge':{'DriverOpts':{'a':'b'}}}}"),
                Arguments.of("labels that are not text", "'Image':'nginx','Labels':{'a':1}"),
                Arguments.of("an endless number of labels", "'Image':'nginx','Labels':{" + labels() + "}"),
                Arguments.of("a user with a command", "'Image':'nginx','User':'$(id)'"));
    }

    private static String labels() {
        StringBuilder labels = new StringBuilder("'x':''");
        for (int i = 0; i < 200; i++) {
            labels.append(",'l").append(i).append("':''");
        }
        return labels.toString();
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("container")
    void isRefusedAtTheTop(String name, String fields) throws IOException {
        refused(create(fields));
    }

    static Stream<Arguments> bodies() {
        String good = "{\"Image\":\"nginx\"}";
        byte[] utf16 = good.getBytes(StandardCharsets.UTF_16LE);
        return Stream.of(
                body("a second object behind the first", good + "{\"HostConfig\":{\"Privileged\":true}}"),
                body("a word behind the object", good + "x"),
                body("nothing at all", ""),
                body("null", "null"),
                body("a list", "[" + good + "]"),
                body("text", "\"nginx\""),
                body("a byte order mark", "\ufeff" + good),
                Arguments.of("UTF-16", utf16),
                Arguments.of("bytes that are no UTF-8", "{\"Image\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1)),
                body("two megabytes of padding", good + " ".repeat(2 << 20)),
                body("two megabytes of text", "{\"Image\":\"" + "a".repeat(2 << 20) + "\"}"),
                body(
                        "nesting of twenty thousand",
                        "{\"Labels\":" + "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_001)),
                body(
                        "nesting of twenty thousand in a field that is not looked at",
                        "{\"Image\":\"nginx\",\"HostConfig\":{\"Devices\":" + "[".repeat(20_000) + "]".repeat(20_000)
                                + "}}"),
                body("a comment", "{\"Image\":\"nginx\"/*,*/}"),
                body("a comma too many", "{\"Image\":\"nginx\",}"),
                body("a key without quotes", "{Image:\"nginx\"}"),
                body("a number that is none", "{\"Image\":\"nginx\",\"HostConfig\":{\"Memory\":NaN}}"));
    }

    private static Arguments body(String name, String body) {
        return Arguments.of(name, body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("bodies")
    void isRefusedAsABody(String name, byte[] body) throws IOException {
        refused(sent("application/json", body));
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() throws IOException {
        refused(sent("text/plain", "{\"Image\":\"nginx\"}".getBytes(StandardCharsets.UTF_8)));
    }

    /** Whatever is another learner's is answered as what never was; nobody can find out whether it is there. */
    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("volumes", "'HostConfig':{'VolumesFrom':['%s']}"),
                Arguments.of("processes", "'HostConfig':{'PidMode':'container:%s'}"),
                Arguments.of("memory", "'HostConfig':{'IpcMode':'container:%s'}"),
                Arguments.of("network", "'HostConfig':{'NetworkMode':'container:%s'}"));
    }

    @ParameterizedTest(name = "another learner''s {0} is as absent as what never was")
    @MethodSource("others")
    void isAnotherLearners(String name, String fields) throws IOException {
        String never = create("'Image':'nginx'," + fields.formatted("nobody"));
        for (String reference : new String[] {
            "vault",
            "slw-" + TwoLearners.OTHER + "-vault",
            TwoLearners.VAULT,
            TwoLearners.VAULT.substring(0, 12),
            "workspace",
            "b"
        }) {
            String answer = create("'Image':'nginx'," + fields.formatted(reference));
            assertThat(answer).startsWith("HTTP/1.1 404");
            assertThat(alike(answer, reference)).isEqualTo(alike(never, "nobody"));
        }
        assertThat(rooms.deeds()).isEmpty();
    }

    private static String alike(String answer, String reference) {
        return answer.split("\r\n\r\n", 2)[1].replace(reference, "…");
    }

    @Test
    void anotherLearnersNetworkAndImageAreAbsent() throws IOException {
        for (String network :
                new String[] {"vault", "slw-" + TwoLearners.OTHER + "-vault", TwoLearners.VAULT_NETWORK, "HOST"}) {
            assertThat(create("'Image':'nginx','HostConfig':{'NetworkMode':'" + network + "'}"))
                    .startsWith("HTTP/1.1 404");
        }
        for (String image : new String[] {
            "evil.example:5000/nginx",
            "vault",
            "slw/" + TwoLearners.OTHER + "/named/vault",
            "sha256:" + TwoLearners.VAULT_IMAGE,
            TwoLearners.VAULT_IMAGE,
            "b8b8b8",
            "slipway/grader",
            "grader"
        }) {
            assertThat(create("'Image':'" + image + "'")).contains("No such image: " + image);
        }
        assertThat(rooms.deeds()).isEmpty();
    }

    @Test
    void anotherLearnersVolumeIsANewOneOfOnesOwn() throws Exception {
        create("'Image':'nginx','HostConfig':{'Binds':['vault:/a','" + TwoLearners.VAULT_LOOSE + ":/b','"
                + TwoLearners.OWN_LOOSE + ":/c']}");

        JsonNode mounts = sent().at("/HostConfig/Mounts");
        assertThat(mounts.path(0).path("Source").asText()).isEqualTo("slw-" + TwoLearners.OWN + "-vault");
        assertThat(mounts.path(1).path("Source").asText())
                .isEqualTo("slw-" + TwoLearners.OWN + "-" + TwoLearners.VAULT_LOOSE);
        assertThat(mounts.path(2).path("Source").asText()).isEqualTo(TwoLearners.OWN_LOOSE);
    }

    @Test
    void noLimitsBecomeThePolicys() throws Exception {
        create(
                "'Image':'nginx','HostConfig':{'PidsLimit':-1,'Memory':0,'MemorySwap':-1,'NanoCpus':0,'CpuQuota':-1,'MemorySwappiness':100}");

        JsonNode host = sent().path("HostConfig");
        assertThat(host.path("PidsLimit").asLong()).isEqualTo(256);
        assertThat(host.path("Memory").asLong()).isEqualTo(1L << 30);
        assertThat(host.path("MemorySwap").asLong()).isEqualTo(1L << 30);
        assertThat(host.path("NanoCpus").asLong()).isEqualTo(1_000_000_000L);
        assertThat(host.path("Ulimits").toString()).isEqualTo("[{\"Name\":\"nofile\",\"Soft\":4096,\"Hard\":4096}]");
        assertThat(host.has("MemorySwappiness")).isFalse();
    }

    @Test
    void whatIsNotAskedForIsThePolicysToo() throws Exception {
        create("'Image':'nginx'");

        JsonNode host = sent().path("HostConfig");
        assertThat(host.path("CgroupParent").asText()).isEqualTo("learner-parent");
        assertThat(host.path("CapDrop").toString()).isEqualTo("[\"NET_RAW\",\"MKNOD\"]");
        assertThat(host.path("SecurityOpt").toString()).isEqualTo("[\"no-new-privileges\"]");
        assertThat(host.path("NetworkMode").asText()).isEqualTo("slw-" + TwoLearners.OWN);
        assertThat(host.at("/LogConfig/Config/max-size").asText()).isEqualTo("10m");
        assertThat(host.has("PortBindings")).isFalse();
    }

    @Test
    void aTmpfsOfNullHasThePolicysSize() throws Exception {
        create("'Image':'nginx','HostConfig':{'Tmpfs':{'/a':null}}");

        assertThat(sent().at("/HostConfig/Tmpfs").toString()).isEqualTo("{\"/a\":\"size=67108864\"}");
    }

    @Test
    void alwaysRestartingBecomesNever() throws Exception {
        for (String policy : new String[] {"always", "unless-stopped"}) {
            create("'Image':'nginx','HostConfig':{'RestartPolicy':{'Name':'" + policy + "','MaximumRetryCount':9}}");

            assertThat(sent().at("/HostConfig/RestartPolicy").toString()).isEqualTo("{\"Name\":\"no\"}");
        }
    }

    @Test
    void anOwnerInTheRequestIsOverwritten() throws Exception {
        create("'Image':'nginx','Labels':{'slipway.owner':'2','slipway.session':'" + TwoLearners.OTHER
                + "','slipway.role':'workspace','slipway.ports':'1:1','slipway.new':'x','tier':'front'}");

        ownersAreOurs();
        assertThat(sent().path("Labels").has("slipway.new")).isFalse();
        assertThat(sent().at("/Labels/tier").asText()).isEqualTo("front");
    }

    @Test
    void anOwnerInAnImagesLabelsIsOverwritten() throws Exception {
        create("'Image':'tool'");

        ownersAreOurs();
        assertThat(sent().at("/Labels/slipway.door").asText("absent")).isEmpty();
    }

    private void ownersAreOurs() throws Exception {
        JsonNode labels = sent().path("Labels");
        assertThat(labels.path("slipway.owner").asText()).isEqualTo("1");
        assertThat(labels.path("slipway.session").asText()).isEqualTo(TwoLearners.OWN);
        assertThat(labels.path("slipway.role").asText()).isEqualTo("learner");
        assertThat(labels.path("slipway.ports").asText("absent")).isEmpty();
    }

    @Test
    void aHealthCheckEveryNanosecondIsSwitchedOff() throws Exception {
        create("'Image':'nginx','Healthcheck':{'Test':['CMD','true'],'Interval':1}");

        assertThat(sent().path("Healthcheck").toString()).isEqualTo("{\"Test\":[\"NONE\"]}");
    }

    @Test
    void anImageNameOfAMillionPartsIsRefusedInWords() throws IOException {
        assertThat(create("'Image':'" + "a/".repeat(400_000) + "a'"))
                .startsWith("HTTP/1.1 4")
                .contains("{\"message\":\"");
        assertThat(rooms.deeds()).isEmpty();
    }

    @Test
    void aNameThatIsTheBenchsOwnOrWalksIsRefused() throws IOException {
        for (String name : new String[] {"workspace", "WorkSpace", "..%2f..%2fx", "a%00b", "%2fa%2fb", "-x"}) {
            assertThat(rooms.rig().ask("POST", "/containers/create?name=" + name, "{\"Image\":\"nginx\"}"))
                    .startsWith("HTTP/1.1 40");
        }
        assertThat(rooms.deeds()).isEmpty();
        assertThat(rooms.rig().audit()).hasSize(6);
    }

    private void refused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/json").contains("{\"message\":\"");
        assertThat(rooms.deeds()).isEmpty();
        assertThat(rooms.rig().audit()).hasSize(1);
    }

    private JsonNode sent() throws Exception {
        return StrictJson.plainMapper().readTree(rooms.sent());
    }

    /** Quotes are written as ' here. */
    private String create(String fields) throws IOException {
        return rooms.rig().ask("POST", CREATE, "{" + fields.replace('\'', '"') + "}");
    }

    private String sent(String type, byte[] body) throws IOException {
        byte[] head = ("POST " + CREATE + " HTTP/1.1\r\nHost: docker\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return rooms.rig().exchange(whole);
    }
}
