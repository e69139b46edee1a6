package org.slipway.lab.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A network of the learner's; {@code bridge} is the session's own.
 *
 * @param members containers that must be in it
 * @param notMembers containers that must not
 */
public record NetworkCheck(String name, boolean exists, List<String> members, List<String> notMembers)
        implements CheckSpec {
    public NetworkCheck {
        members = List.copyOf(members);
        notMembers = List.copyOf(notMembers);
    }

    @Override
    public String title() {
        return "The network `" + name + "` "
                + (exists ? "is there" : "is removed")
                + (members.isEmpty() ? "" : ", with " + listed(members))
                + (notMembers.isEmpty() ? "" : ", without " + listed(notMembers));
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and "));
    }

    @Override
    public NetworkCheck filled(Placeholders values) {
        return new NetworkCheck(
                values.fill(name),
                exists,
                members.stream().map(values::fill).toList(),
                notMembers.stream().map(values::fill).toList());
    }
}
