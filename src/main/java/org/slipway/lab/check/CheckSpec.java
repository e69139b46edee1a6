package org.slipway.lab.check;

/** One question about a learner's work; each kind is a record of its own. */
public sealed interface CheckSpec
        permits ContainerCheck,
                ImageCheck,
                VolumeCheck,
                NetworkCheck,
                ComposeCheck,
                HttpCheck,
                LogsCheck,
                FileCheck,
                ExecCheck,
                AnswerCheck,
                ScriptCheck {
    /** What it asks, in a learner's words, for a check without a title of its own. */
    String title();

    /** The same question with {@code {{name}}} placeholders filled. */
    CheckSpec filled(Placeholders values);
}
