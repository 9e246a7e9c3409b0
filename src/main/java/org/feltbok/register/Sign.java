package org.feltbok.register;

import org.feltbok.base.MissingKind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What statistics offices write where there is no number. */
public enum Sign {
    /** It cannot be. */
    IMPOSSIBLE(MissingKind.NOT_APPLICABLE, "."),
    /** Nobody knows. */
    LACKING(MissingKind.NOT_RECORDED, "", "..", "...", "…"),
    /** It is known and not told. */
    CONFIDENTIAL(MissingKind.REFUSED, ":"),
    /** Nought to some, nothing to others. */
    DASH(MissingKind.NOT_RECORDED, "-", "–", "—", "−");

    private final MissingKind kind;
    private final List<String> signs;

    Sign(MissingKind kind, String... signs) {
        this.kind = kind;
        this.signs = List.of(signs);
    }

    /** The missing kind an attribute gets. */
    public MissingKind kind() {
        return kind;
    }

    static Optional<Sign> of(String text) {
        return Arrays.stream(values()).filter(m -> m.signs.contains(text)).findFirst();
    }

    /** The end of its text keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
