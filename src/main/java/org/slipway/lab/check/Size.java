package org.slipway.lab.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as {@code docker run --memory} takes it: {@code 512k}, {@code 64m}, {@code 1g} or bytes; as text, so that a parameter may stand in it. */
public record Size(String text) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})([bkmg]?)b?", Pattern.CASE_INSENSITIVE);
    private static final long KIB = 1024;

    public boolean isGood() {
        return FORM.matcher(text).matches();
    }

    public long bytes() {
        Matcher size = FORM.matcher(text);
        if (!size.matches()) {
            throw new IllegalStateException("no size: " + text);
        }
        return Long.parseLong(size.group(1))
                * switch (size.group(2).toLowerCase(Locale.ROOT)) {
                    case "k" -> KIB;
                    case "m" -> KIB * KIB;
                    case "g" -> KIB * KIB * KIB;
                    default -> 1;
                };
    }

    /** Bytes in the largest unit that leaves no more than two digits behind the point: "64 MB", "1.5 GB"; 1024-based, as Docker counts memory. */
    public static String words(long bytes) {
        if (bytes < KIB) {
            return bytes + " bytes";
        }
        String[] units = {"KB", "MB", "GB", "TB"};
        double number = bytes;
        int unit = -1;
        while (number >= KIB && unit < units.length - 1) {
            number /= KIB;
            unit++;
        }
        String text = String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
        return text + " " + units[unit];
    }

    public String words() {
        return words(bytes());
    }

    public Size filled(Placeholders values) {
        return new Size(values.fill(text));
    }
}
