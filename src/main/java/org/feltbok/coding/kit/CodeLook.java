package org.feltbok.coding.kit;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.feltbok.shell.kit.CodeColour;

/** How a code looks wherever it is shown: its colour, and its name, which says if it is retired. */
public final class CodeLook {
    private CodeLook() {}

    public static CodeColour colour(Code code) {
        return new CodeColour(code.colour(), code.ownColour());
    }

    public static String name(Code code, CodeTree tree, Texts texts) {
        String name = tree.told(code, texts.language());
        return tree.isRetired(code) ? texts.get("coding.retired", name) : name;
    }
}
