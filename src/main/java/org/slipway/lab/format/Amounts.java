package org.slipway.lab.format;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slipway.lab.check.Decimal;
import org.slipway.lab.check.Range;
import org.slipway.lab.check.Size;

/** Numbers of several kinds, in which a parameter may stand. */
final class Amounts {
    private static final List<String> NUMBER_OR_TEXT = List.of("integer", "string");

    private Amounts() {}

    static Value<Range> range() {
        return amount(
                Range::new,
                text -> new Range(text).isGood(),
                "is a number like 3 or a range like 2..5",
                Schemas.of("type", NUMBER_OR_TEXT, "minimum", 0));
    }

    static Value<Size> size() {
        return amount(
                Size::new,
                text -> new Size(text).isGood(),
                "is a size like 512k, 64m or 1g",
                Schemas.of("type", NUMBER_OR_TEXT, "minimum", 1));
    }

    static Value<Decimal> decimal() {
        return amount(
                Decimal::new,
                text -> new Decimal(text).isGood(),
                "is a number like 0.5",
                Schemas.of("type", List.of("number", "string")));
    }

    private static <T> Value<T> amount(
            Function<String, T> made, Predicate<String> good, String form, Map<String, Object> schema) {
        return Values.value(
                (node, key) -> {
                    String text = node.plain(key).strip();
                    if (!good.test(Places.filledAnyhow(text))) {
                        throw node.fault(key, "`" + key + "` " + form);
                    }
                    return made.apply(text);
                },
                schema);
    }
}
