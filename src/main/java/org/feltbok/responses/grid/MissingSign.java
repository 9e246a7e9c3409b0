package org.feltbok.responses.grid;

import org.feltbok.base.MissingKind;

import java.util.Arrays;
import java.util.Optional;

/** How a cell shows that an answer is missing, and by what one types it; the keys of Entry. */
public enum MissingSign {
    DONT_KNOW(MissingKind.DONT_KNOW, "?"),
    NOT_ANSWERED(MissingKind.NOT_ANSWERED, "-"),
    REFUSED(MissingKind.REFUSED, "--"),
    UNREADABLE(MissingKind.UNREADABLE, "---"),
    NOT_APPLICABLE(MissingKind.NOT_APPLICABLE, "/");

    private final MissingKind kind;
    private final String typed;

    MissingSign(MissingKind kind, String typed) {
        this.kind = kind;
        this.typed = typed;
    }

    public MissingKind kind() {
        return kind;
    }

    /** The keys that mean it. */
    public String typed() {
        return typed;
    }

    /** As it is drawn. */
    public String shown() {
        return typed.replace('-', '\u2212');
    }

    /** The sign of a kind; nothing recorded and not asked have none. */
    public static Optional<MissingSign> of(MissingKind kind) {
        return Arrays.stream(values()).filter(s -> s.kind == kind).findFirst();
    }

    static Optional<MissingKind> read(String text) {
        String plain = text.replace('\u2212', '-').replace('\u2013', '-');
        return Arrays.stream(values())
                .filter(s -> s.typed.equals(plain))
                .map(s -> s.kind)
                .findFirst();
    }
}
