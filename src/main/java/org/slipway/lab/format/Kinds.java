package org.slipway.lab.format;

import java.util.List;
import org.slipway.lab.check.CheckSpec;

/** What a check may ask: each kind's key, with its form and its reader. */
public final class Kinds {
    public static final List<Key.May<CheckSpec>> ALL = List.of(
            Key.may("container", Values.form(ContainerKeys.FORM, ContainerKeys::read), ContainerKeys.FORM.help()),
            Key.may("image", Values.form(ImageKeys.FORM, ImageKeys::read), ImageKeys.FORM.help()),
            Key.may("volume", Values.form(ObjectKeys.VOLUME, ObjectKeys::volume), ObjectKeys.VOLUME.help()),
            Key.may("network", Values.form(ObjectKeys.NETWORK, ObjectKeys::network), ObjectKeys.NETWORK.help()),
            Key.may("compose", Values.form(ObjectKeys.COMPOSE, ObjectKeys::compose), ObjectKeys.COMPOSE.help()),
            Key.may("http", Values.form(TalkKeys.HTTP, TalkKeys::http), TalkKeys.HTTP.help()),
            Key.may("logs", Values.form(TalkKeys.LOGS, TalkKeys::logs), TalkKeys.LOGS.help()),
            Key.may("file", Values.form(TalkKeys.FILE, TalkKeys::file), TalkKeys.FILE.help()),
            Key.may("exec", Values.form(TalkKeys.EXEC, TalkKeys::exec), TalkKeys.EXEC.help()),
            Key.may("answer", Values.form(AnswerKeys.FORM, AnswerKeys::read), AnswerKeys.FORM.help()),
            Key.may("script", Values.form(ScriptKeys.FORM, ScriptKeys::read), ScriptKeys.FORM.help()));

    private Kinds() {}

    public static List<String> names() {
        return ALL.stream().map(Key::name).toList();
    }
}
