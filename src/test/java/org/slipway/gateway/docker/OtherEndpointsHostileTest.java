package org.slipway.gateway.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of hostile cases, Docker's endpoints other than container create: each is refused before the engine is told to do anything, or reaches nobody else's things. */
class OtherEndpointsHostileTest {
    private AllRooms rooms;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        rooms = new AllRooms(folder);
    }

    @AfterEach
    void close() throws IOException {
        rooms.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        containers(),
                        builds(),
                        images(),
                        networksAndVolumes(),
                        filters(),
                        Stream.of(
                                none("GET", "/swarm"),
                                none("POST", "/swarm/init"),
                                none("GET", "/services"),
                                none("POST", "/services/create"),
                                none("GET", "/nodes"),
                                none("GET", "/tasks"),
                                none("GET", "/plugins"),
                                none("POST", "/plugins/pull"),
                                none("GET", "/plugins/privileges"),
                                none("GET", "/secrets"),
                                none("POST", "/secrets/create"),
                                none("GET", "/configs"),
                                none("POST", "/configs/create"),
                                none("GET", "/containers/web/checkpoints"),
                                none("POST", "/containers/web/checkpoints"),
                                none("POST", "/session"),
                                none("POST", "/grpc"),
                                none("GET", "/containers/web/attach/ws"),
                                none("GET", "/images/get"),
                                none("GET", "/debug/pprof"),
                                none("GET", "/metrics"),
                                none("TRACE", "/info"),
                                none("PUT", "/info"),
                                none("POST", "/containers/web/copy"),
                                none("DELETE", "/containers")))
                .flatMap(one -> one);
    }

    private static Stream<Arguments> containers() {
        return Stream.of(
                request("a start with a body", "POST", "/containers/web/start", "{'Privileged':true}"),
                request(
                        "a start with a body in an old version",
                        "POST",
                        "/v1.24/containers/web/start",
                        "{'Binds':['/:/h']}"),
                request("a start from a checkpoint", "POST", "/containers/web/start?checkpoint=x", ""),
                request("a start from another folder", "POST", "/containers/web/start?checkpoint-dir=/etc", ""),
                request("a stop with a body", "POST", "/containers/web/stop", "{}"),
                request("a stop that takes an hour", "POST", "/containers/web/stop?t=3600", ""),
                request("a stop that never ends", "POST", "/containers/web/stop?t=-1", ""),
                request("a signal that is none", "POST", "/containers/web/kill?signal=9;id", ""),
                request("a privileged exec", "POST", "/containers/web/exec", "{'Privileged':true,'Cmd':['sh']}"),
                request(
                        "a privileged exec in small letters",
                        "POST",
                        "/containers/web/exec",
                        "{'privileged':true,'Cmd':['sh']}"),
                request(
                        "an exec in /proc",
                        "POST",
                        "/containers/web/exec",
                        "{'WorkingDir':'/proc/self/fd/8','Cmd':['sh']}"),
                request(
                        "an exec through a link",
                        "POST",
                        "/containers/web/exec",
                        "{'WorkingDir':'/x/fd/8','Cmd':['sh']}"),
                request(
                        "an exec of a field that nobody knows",
                        "POST",
                        "/containers/web/exec",
                        "{'Cmd':['sh'],'CapAdd':['ALL']}"),
                request(
                        "an exec's start with more in it",
                        "POST",
                        "/exec/" + TwoLearners.EXEC + "/start",
                        "{'Privileged':true}"),
                request("memory beyond the quota", "POST", "/containers/web/update", "{'Memory':1099511627776}"),
                request("processors beyond the quota", "POST", "/containers/web/update", "{'NanoCpus':64000000000}"),
                request(
                        "processors by quota beyond the quota",
                        "POST",
                        "/containers/web/update",
                        "{'CpuQuota':900000}"),
                request("processes beyond the quota", "POST", "/containers/web/update", "{'PidsLimit':100000}"),
                request("shares beyond all", "POST", "/containers/web/update", "{'CpuShares':262144}"),
                request(
                        "an update of devices",
                        "POST",
                        "/containers/web/update",
                        "{'DeviceCgroupRules':['a *:* rwm']}"),
                request("an update of the control group", "POST", "/containers/web/update", "{'CgroupParent':'/'}"),
                request("an update of kernel memory", "POST", "/containers/web/update", "{'KernelMemory':1}"),
                request("an update in small letters", "POST", "/containers/web/update", "{'memory':1}"),
                request("a new name that is the workspace's", "POST", "/containers/web/rename?name=workspace", ""),
                request("a new name with a slash", "POST", "/containers/web/rename?name=a/b", ""),
                request("a removal of links", "DELETE", "/containers/web?link=1", ""),
                request("processes with a column renamed", "GET", "/containers/web/top?ps_args=-eo%20pid%3Duser", ""),
                request("detach keys with a line feed", "POST", "/containers/web/attach?detachKeys=a%0d%0ab", ""),
                request("logs since an expression", "GET", "/containers/web/logs?since=1%26follow=1", ""));
    }

    private static Stream<Arguments> builds() {
        return Stream.of(
                build("a build on the host's network", "networkmode=host"),
                build("a build on a container's network", "networkmode=container:vault"),
                build("a build on a network", "networkmode=slw-" + TwoLearners.OTHER + "-vault"),
                build("a build from an address", "remote=http://169.254.169.254/"),
                build("a build from a repository", "remote=git://x/y"),
                build("a build by a session", "session=abc"),
                build("a build by BuildKit", "version=2"),
                build("a build in another control group", "cgroupparent=/"),
                build("a build with security options", "securityopt=%5B%22seccomp%3Dunconfined%22%5D"),
                build("a build with hosts", "extrahosts=h:10.0.0.1"),
                build("a build with outputs", "outputs=%5B%5D"),
                build("a build for another platform", "platform=windows"),
                build("a build of a course image's name", "t=nginx:latest"),
                build("a build of a course image's name, second", "t=mine&t=docker.io/library/busybox"),
                build("a build of the gateway's own name", "t=slw/" + TwoLearners.OTHER + "/named/vault"),
                build("a build of a course image's engine name", "t=slipway/grader"),
                build("a Dockerfile outside", "dockerfile=../../etc/passwd"),
                build("a proxy", "buildargs=%7B%22HTTP_PROXY%22:%22http://x%22%7D"),
                build("two network modes", "networkmode=none&networkmode=host"));
    }

    private static Stream<Arguments> images() {
        return Stream.of(
                request(
                        "an import from an address",
                        "POST",
                        "/images/create?fromSrc=http://169.254.169.254/&repo=x",
                        ""),
                request("an import of a body", "POST", "/images/create?fromSrc=-&repo=x", "x"),
                request(
                        "a pull from another registry",
                        "POST",
                        "/images/create?fromImage=evil.example/nginx&tag=latest",
                        ""),
                request(
                        "a pull from this server",
                        "POST",
                        "/images/create?fromImage=localhost:5000/nginx&tag=latest",
                        ""),
                request("a pull by digest", "POST", "/images/create?fromImage=nginx&tag=sha256:" + "0".repeat(64), ""),
                request("a pull with a body", "POST", "/images/create?fromImage=nginx", "{'x':1}"),
                request("a tag over a course image", "POST", "/images/tool/tag?repo=nginx&tag=latest", ""),
                request(
                        "a tag over a course image by its long name",
                        "POST",
                        "/images/tool/tag?repo=docker.io/library/nginx&tag=latest",
                        ""),
                request("a tag over another tag of a course image", "POST", "/images/tool/tag?repo=nginx&tag=mine", ""),
                request("a tag over the grader's image", "POST", "/images/tool/tag?repo=slipway/grader&tag=latest", ""),
                request(
                        "a tag over another learner's image",
                        "POST",
                        "/images/tool/tag?repo=slw/" + TwoLearners.OTHER + "/named/vault&tag=latest",
                        ""),
                request("a push", "POST", "/images/tool/push?tag=latest", ""),
                request("a push to a registry", "POST", "/images/evil.example/tool/push", ""),
                request(
                        "a login",
                        "POST",
                        "/auth",
                        "{'username':'a','password':'b','serveraddress':'http://169.254.169.254'}"),
                request("a question to a registry", "GET", "/distribution/evil.example/x/json", ""));
    }

    private static Stream<Arguments> networksAndVolumes() {
        return Stream.of(
                volume("a volume that is a folder of the host", "'DriverOpts':{'type':'none','o':'bind','device':'/'}"),
                volume("a volume with options in small letters", "'driveropts':{'o':'bind','device':'/'}"),
                volume("a volume with options in capitals", "'DRIVEROPTS':{'o':'bind'}"),
                volume("a volume with options twice", "'DriverOpts':{},'DriverOpts':{'o':'bind'}"),
                volume("a volume with options with a long s", "'DriverOpt\\u017f':{'o':'bind'}"),
                volume("a volume with an option in capitals", "'DriverOpts':{'O':'BIND','Device':'/'}"),
                volume("a volume of another driver", "'Driver':'nfs'"),
                volume("a volume of a cluster", "'ClusterVolumeSpec':{}"),
                request("a volume whose name is a path", "POST", "/volumes/create", "{'Name':'../../etc'}"),
                network("a network on the host's", "'Driver':'host'"),
                network("a network on the host's cards", "'Driver':'macvlan'"),
                network("a network over machines", "'Driver':'overlay'"),
                network("a network with options", "'Options':{'com.docker.network.bridge.name':'docker0'}"),
                network("a network with options in small letters", "'options':{'parent':'eth0'}"),
                network("a network with addresses", "'IPAM':{'Config':[{'Subnet':'10.0.0.0/8'}]}"),
                network("a network of the swarm", "'Scope':'swarm'"),
                network("a network for routing", "'Ingress':true"),
                network("a network from another", "'ConfigFrom':{'Network':'vault'}"),
                request("a network called host", "POST", "/networks/create", "{'Name':'host'}"),
                request("a network whose name is a path", "POST", "/networks/create", "{'Name':'../x'}"),
                request(
                        "an address on a network",
                        "POST",
                        "/networks/app/connect",
                        "{'Container':'web','EndpointConfig':{'IPAMConfig':{'IPv4Address':'10.0.0.1'}}}"),
                request(
                        "a MAC address on a network",
                        "POST",
                        "/networks/app/connect",
                        "{'Container':'web','EndpointConfig':{'MacAddress':'02:42:ac:11:00:02'}}"),
                request(
                        "driver options on a network",
                        "POST",
                        "/networks/app/connect",
                        "{'Container':'web','EndpointConfig':{'DriverOpts':{'com.docker.network.endpoint.sysctls':'net.ipv4.conf.all.forwarding=1'}}}"),
                request("the removal of the bench's own network", "DELETE", "/networks/bridge", ""));
    }

    private static Stream<Arguments> filters() {
        List<Arguments> all = new ArrayList<>();
        for (String list : List.of("/containers/json", "/images/json", "/networks", "/volumes", "/events")) {
            for (String bad : List.of(
                    "[]",
                    "x",
                    "{\"label\":\"slipway.session=" + TwoLearners.OTHER + "\"}",
                    "{\"owner\":[\"2\"]}",
                    "{\"label\":[1]}",
                    "{\"label\":[\"a\"],\"label\":[\"b\"]}",
                    "{}{}",
                    "{\"Label\":[\"a\"]}")) {
                all.add(request("the filter " + bad + " of " + list, "GET", list + "?filters=" + encoded(bad), ""));
            }
            all.add(request("two filters of " + list, "GET", list + "?filters=%7B%7D&filters=%7B%7D", ""));
        }
        for (String prune : List.of("/containers/prune", "/images/prune", "/networks/prune", "/volumes/prune")) {
            all.add(request(
                    "the bad filter of " + prune, "POST", prune + "?filters=" + encoded("{\"owner\":[\"2\"]}"), ""));
            all.add(request("a body of " + prune, "POST", prune, "{}"));
        }
        return all.stream();
    }

    private static Arguments none(String method, String path) {
        return request(method + " " + path, method, path, "");
    }

    private static Arguments build(String name, String query) {
        return request(name, "POST", "/build?" + query, "");
    }

    private static Arguments volume(String name, String fields) {
        return request(name, "POST", "/volumes/create", "{'Name':'new'," + fields + "}");
    }

    private static Arguments network(String name, String fields) {
        return request(name, "POST", "/networks/create", "{'Name':'new'," + fields + "}");
    }

    private static Arguments request(String name, String method, String target, String body) {
        return Arguments.of(name, method, target, body.replace('\'', '"'));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("refused")
    void isRefused(String name, String method, String target, String body) throws IOException {
        String answer = rooms.rig().ask(method, target, body);

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/json").contains("{\"message\":\"");
        assertThat(rooms.deeds()).isEmpty();
        assertThat(rooms.rig().audit()).hasSize(1);
    }

    static Stream<Arguments> another() {
        String[] containers = {
            "vault", TwoLearners.VAULT, TwoLearners.VAULT.substring(0, 12), "b", "slw-" + TwoLearners.OTHER + "-vault"
        };
        String[] workspaces = {"workspace", "slw-" + TwoLearners.OWN + "-workspace", "ac".repeat(32), "acac"};
        String[] execs = {TwoLearners.VAULT_EXEC};
        String[] images = {
            "vault",
            "vault:latest",
            "slw/" + TwoLearners.OTHER + "/named/vault",
            "sha256:" + TwoLearners.VAULT_IMAGE,
            TwoLearners.VAULT_IMAGE,
            "b8b8b8b8",
            "slipway/grader",
            "slipway/grader:latest",
            "cfcfcf"
        };
        String[] networks = {
            "vault",
            TwoLearners.VAULT_NETWORK,
            TwoLearners.VAULT_NETWORK.substring(0, 12),
            "slw-" + TwoLearners.OTHER + "-vault",
            "host",
            "ce".repeat(32),
            "slw-" + TwoLearners.OWN
        };
        String[] volumes = {"vault", TwoLearners.VAULT_LOOSE, "slw-" + TwoLearners.OTHER + "-vault"};
        List<Arguments> all = new ArrayList<>();
        for (String verb : List.of(
                "GET …/json",
                "GET …/top",
                "GET …/stats?stream=0",
                "GET …/changes",
                "GET …/export",
                "GET …/logs?stdout=1",
                "POST …/start",
                "POST …/stop",
                "POST …/restart",
                "POST …/kill",
                "POST …/pause",
                "POST …/unpause",
                "POST …/rename?name=mine",
                "POST …/attach?stream=1",
                "POST …/resize?h=1&w=1",
                "POST …/wait",
                "DELETE …?force=1")) {
            both(all, "/containers/", verb, "", containers, workspaces);
        }
        both(all, "/containers/", "POST …/exec", "{'Cmd':['id']}", containers, workspaces);
        both(all, "/containers/", "POST …/update", "{'CpuShares':2}", containers, workspaces);
        all.add(missing("/exec/", "GET …/json", "", "0".repeat(64), execs));
        all.add(missing("/exec/", "POST …/start", "{'Detach':true}", "0".repeat(64), execs));
        all.add(missing("/exec/", "POST …/resize?h=1&w=1", "", "0".repeat(64), execs));
        for (String verb : List.of("GET …/json", "GET …/history", "POST …/tag?repo=mine&tag=v1", "DELETE …?force=1")) {
            all.add(missing("/images/", verb, "", "nothing", images));
        }
        all.add(missing("/networks/", "GET …", "", "nothing", networks));
        all.add(missing("/networks/", "DELETE …", "", "nothing", networks));
        all.add(missing("/networks/", "POST …/connect", "{'Container':'web'}", "nothing", networks));
        all.add(missing("/networks/", "POST …/disconnect", "{'Container':'web','Force':true}", "nothing", networks));
        all.add(missing("/volumes/", "GET …", "", "nothing", volumes));
        all.add(missing("/volumes/", "DELETE …?force=1", "", "nothing", volumes));
        return all.stream();
    }

    private static void both(
            List<Arguments> all, String where, String verb, String body, String[] one, String[] other) {
        List<String> references = new ArrayList<>(List.of(one));
        references.addAll(List.of(other));
        all.add(missing(where, verb, body, "nothing", references.toArray(new String[0])));
    }

    private static Arguments missing(String where, String verb, String body, String never, String[] references) {
        return Arguments.of(verb.replace("…", where), where, verb, body.replace('\'', '"'), never, List.of(references));
    }

    @ParameterizedTest(name = "{0} of another learner is answered as of what never was")
    @MethodSource("another")
    void isAbsent(String name, String where, String verb, String body, String never, List<String> references)
            throws IOException {
        String nothing = answer(where, verb, never, body);
        assertThat(nothing).startsWith("404 ");
        for (String reference : references) {
            assertThat(answer(where, verb, reference, body)).as(reference).isEqualTo(nothing);
        }
        assertThat(rooms.deeds()).isEmpty();
    }

    /** Status and body, with the reference taken out. */
    private String answer(String where, String verb, String reference, String body) throws IOException {
        String[] parts = verb.split(" ", 2);
        String answer = rooms.rig().ask(parts[0], where + parts[1].replace("…", reference), body);
        return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 404 ".length())
                + answer.split("\r\n\r\n", 2)[1]
                        .replace(": " + reference + "\"", ": …\"")
                        .replace(" " + reference + " ", " … ")
                        .replace(" " + reference + ":", " …:");
    }

    @Test
    void anotherLearnersContainerCannotBeTakenOntoOnesNetwork() throws IOException {
        for (String verb : List.of("connect", "disconnect")) {
            String never = rooms.rig().ask("POST", "/networks/app/" + verb, "{\"Container\":\"nobody\"}");
            for (String reference : List.of("vault", TwoLearners.VAULT, "workspace")) {
                String answer =
                        rooms.rig().ask("POST", "/networks/app/" + verb, "{\"Container\":\"" + reference + "\"}");
                assertThat(answer.split("\r\n\r\n", 2)[1].replace(reference, "nobody"))
                        .isEqualTo(never.split("\r\n\r\n", 2)[1]);
            }
        }
        assertThat(rooms.deeds()).isEmpty();
    }

    static Stream<Arguments> wide() {
        String session = "\"slipway.session=" + TwoLearners.OTHER + "\"";
        List<Arguments> all = new ArrayList<>();
        for (String list : List.of("/containers/json?all=1&", "/images/json?", "/networks?", "/volumes?")) {
            for (String filter : List.of(
                    "{}",
                    "{\"label\":[" + session + "]}",
                    "{\"label\":{" + session + ":true}}",
                    "{\"label\":{" + session + ":false}}",
                    "{\"label\":[\"slipway.role=learner\"]}",
                    "{\"label\":[\"slipway.session\"]}",
                    "{\"label\":[\"\"]}")) {
                all.add(Arguments.of(list, filter));
            }
        }
        for (String list : List.of("/containers/json?all=1&", "/networks?", "/volumes?")) {
            for (String name : List.of("vault", "slw-", "", "^", "$", ".*", TwoLearners.OTHER)) {
                all.add(Arguments.of(list, "{\"name\":[\"" + name + "\"]}"));
            }
        }
        all.add(Arguments.of("/images/json?", "{\"reference\":[\"*/*/*/*\"]}"));
        all.add(Arguments.of("/images/json?", "{\"reference\":[\"slw/" + TwoLearners.OTHER + "/named/*\"]}"));
        return all.stream();
    }

    @ParameterizedTest(name = "{0} with the filter {1} shows nobody else''s")
    @MethodSource("wide")
    void aFilterCannotWiden(String list, String filter) throws IOException {
        String answer = rooms.rig().ask("GET", list + "filters=" + encoded(filter), "");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(answer)
                .doesNotContain(
                        "vault",
                        TwoLearners.OTHER,
                        "workspace",
                        "slw-",
                        "slw/",
                        "slipway.",
                        "/srv/engine",
                        "b2b2b2",
                        "b4b4b4",
                        "b8b8b8",
                        "bbbbbb",
                        "cfcfcf");
    }

    @Test
    void pruneRemovesOnesOwnOnly() throws IOException {
        for (String kind : List.of("containers", "images", "networks", "volumes")) {
            String answer = rooms.rig()
                    .ask(
                            "POST",
                            "/" + kind + "/prune?filters="
                                    + (kind.equals("images") ? encoded("{\"dangling\":[\"false\"]}") : ""),
                            "");
            assertThat(answer).as(kind).startsWith("HTTP/1.1 200");
        }
        assertThat(rooms.deeds())
                .contains("DELETE /v1.41/containers/" + TwoLearners.WEB)
                .allMatch(deed -> deed.contains(TwoLearners.OWN)
                        || deed.contains(TwoLearners.WEB)
                        || deed.contains(TwoLearners.OWN_LOOSE)
                        || deed.contains(TwoLearners.TOOL))
                .noneMatch(deed -> deed.contains(TwoLearners.OTHER) || deed.contains("/prune"));
    }

    @Test
    void aLabelOfAnotherSessionPrunesNothing() throws IOException {
        String filter = encoded("{\"label\":[\"slipway.session=" + TwoLearners.OTHER + "\"]}");
        for (String kind : List.of("containers", "networks", "volumes")) {
            rooms.rig().ask("POST", "/" + kind + "/prune?filters=" + filter, "");
        }
        assertThat(rooms.deeds()).isEmpty();
    }

    @Test
    void twoLearnersMayUseTheSameName() throws Exception {
        assertThat(rooms.rig().ask("POST", "/containers/create?name=vault", "{\"Image\":\"nginx\"}"))
                .startsWith("HTTP/1.1 201");
        assertThat(rooms.deeds())
                .containsExactly("POST /v1.41/containers/create?name=slw-" + TwoLearners.OWN + "-vault");
    }

    @Test
    void anOwnerOfAVolumeInTheRequestIsOverwritten() throws Exception {
        rooms.rig()
                .ask(
                        "POST",
                        "/volumes/create",
                        "{\"Name\":\"new\",\"Labels\":{\"slipway.owner\":\"2\",\"slipway.session\":\"x\",\"a\":\"b\"}}");

        assertThat(StrictJson.plainMapper()
                        .readTree(rooms.sent())
                        .path("Labels")
                        .toString())
                .contains("\"slipway.owner\":\"1\"", "\"slipway.session\":\"" + TwoLearners.OWN + "\"", "\"a\":\"b\"");
    }

    @Test
    void anUpdateWithoutLimitsHasThePolicys() throws Exception {
        rooms.rig()
                .ask(
                        "POST",
                        "/containers/web/update",
                        "{\"Memory\":-1,\"PidsLimit\":-1,\"MemorySwap\":-1,\"RestartPolicy\":{\"Name\":\"always\"}}");

        assertThat(rooms.sent())
                .isEqualTo(
                        "{\"Memory\":1073741824,\"MemorySwap\":1073741824,\"PidsLimit\":256,\"RestartPolicy\":{\"Name\":\"no\"}}");
    }

    @Test
    void aPatternThatForksWithEveryStarIsAnswered() throws IOException {
        String stars = "*a".repeat(60) + "b";
        assertThat(rooms.rig().ask("GET", "/images/json?filters=" + encoded("{\"reference\":[\"" + stars + "\"]}"), ""))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aNameOfThousandsOfPartsIsAnsweredInWords() throws IOException {
        for (String target : List.of(
                "/images" + "/a".repeat(2000) + "/json",
                "/images/create?fromImage=" + "a/".repeat(1900) + "a",
                "/images/json?filters=" + encoded("{\"before\":[\"" + "a/".repeat(800) + "a\"]}"))) {
            assertThat(rooms.rig().ask(target.contains("create") ? "POST" : "GET", target, ""))
                    .startsWith("HTTP/1.1 4")
                    .contains("{\"message\":\"");
        }
    }
}
