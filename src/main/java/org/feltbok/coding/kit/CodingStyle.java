package org.feltbok.coding.kit;

/** The style sheet of coded texts and lists of them. */
public final class CodingStyle {
    private CodingStyle() {}

    public static String sheet() {
        var url = CodingStyle.class.getResource("/org/feltbok/coding/kit/coding.css");
        if (url == null) {
            throw new IllegalStateException("Missing from the program: coding.css");
        }
        return url.toExternalForm();
    }
}
