package org.feltbok.expr;

/**
 * A word of an expression.
 *
 * @param position where it begins, from 0
 * @param end where the next one may begin
 */
record Token(Kind kind, String text, int position, int end) {
    enum Kind {
        NUMBER,
        TEXT,
        /** {@code ${name}}, text is the name; {@code .} is {@link Scope#SELF} */
        NAME,
        /** and, or, div, mod, a function's name */
        WORD,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }
}
