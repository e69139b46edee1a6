package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Refused;

/** The walls around a container: Docker's own, two capabilities less, and no way to gain any. */
final class IsolationRules {
    private static final List<String> DROPPED = List.of("NET_RAW", "MKNOD");
    private static final Set<String> DEFAULT = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");
    private static final Set<String> NO_NEW =
            Set.of("no-new-privileges", "no-new-privileges:true", "no-new-privileges=true");
    private static final Pattern CAPABILITY = Pattern.compile("[A-Z_]{2,30}");
    private static final Pattern GROUP = Pattern.compile("[a-zA-Z0-9_.-]{1,32}");
    private static final Pattern HOST =
            Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9.-]{0,62})?:(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]{2,39})");

    private IsolationRules() {}

    static void write(HostSpec asked, Belongings belongings, ObjectNode host) throws IOException {
        capabilities(asked, host);
        for (String option : asked.securityOpt()) {
            if (!NO_NEW.contains(option)) {
                throw Refused.forbidden("--security-opt here knows no-new-privileges only, which is set anyway");
            }
        }
        host.putArray("SecurityOpt").add("no-new-privileges");
        host.put("ReadonlyRootfs", asked.readonlyRootfs());
        host.put("AutoRemove", asked.autoRemove());
        host.put("Init", asked.init());
        groups(asked.groupAdd(), host);
        hosts(asked.extraHosts(), host);
        shared("PidMode", asked.pidMode(), Set.of(), belongings, host);
        shared("IpcMode", asked.ipcMode(), Set.of("private", "shareable", "none"), belongings, host);
    }

    private static void capabilities(HostSpec asked, ObjectNode host) {
        Set<String> dropped = new LinkedHashSet<>();
        for (String capability : asked.capDrop()) {
            String name = plain(capability);
            if (!CAPABILITY.matcher(name).matches()) {
                throw Refused.badRequest("invalid CapDrop: unknown capability");
            }
            dropped.add(name);
        }
        dropped.addAll(DROPPED);
        ProcessRules.words(host, "CapDrop", dropped.contains("ALL") ? List.of("ALL") : List.copyOf(dropped));
        List<String> added = asked.capAdd().stream().map(IsolationRules::plain).toList();
        for (String capability : added) {
            if (!DEFAULT.contains(capability)) {
                throw Refused.forbidden(
                        "--cap-add is not for this bench: a container has Docker's usual capabilities, without NET_RAW and MKNOD");
            }
        }
        ProcessRules.words(host, "CapAdd", added);
    }

    private static String plain(String capability) {
        String name = capability.toUpperCase(Locale.ROOT);
        return name.startsWith("CAP_") ? name.substring("CAP_".length()) : name;
    }

    private static void groups(List<String> asked, ObjectNode host) {
        for (String group : asked) {
            if (!GROUP.matcher(group).matches()) {
                throw Refused.badRequest("a group is a name or a number");
            }
        }
        ProcessRules.words(host, "GroupAdd", asked);
    }

    private static void hosts(List<String> asked, ObjectNode host) {
        for (String entry : asked) {
            if (entry.endsWith(":host-gateway")) {
                throw Refused.forbidden(
                        "--add-host host-gateway is not for this bench: the server is out of reach here");
            }
            if (!HOST.matcher(entry).matches()) {
                throw Refused.badRequest("--add-host is written name:address");
            }
        }
        ProcessRules.words(host, "ExtraHosts", asked);
    }

    /** A namespace of its own, or another own container's. */
    private static void shared(String field, String mode, Set<String> plain, Belongings belongings, ObjectNode host)
            throws IOException {
        if (mode.startsWith("container:")) {
            host.put(
                    field,
                    "container:"
                            + belongings
                                    .container(mode.substring("container:".length()))
                                    .id());
        } else if (plain.contains(mode)) {
            host.put(field, mode);
        } else if (!mode.isEmpty()) {
            throw Refused.forbidden(field + " is not for this bench: it can be that of another container of yours");
        }
    }
}
