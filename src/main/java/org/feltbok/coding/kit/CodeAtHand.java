package org.feltbok.coding.kit;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.feltbok.study.Telling;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The coding of somebody that is meant while words are selected, and what it is called. */
public final class CodeAtHand {
    private CodeAtHand() {}

    /**
     * The coding on the words selected; without words the one on the whole text, if it is one.
     *
     * @param selected null = no words
     */
    public static Optional<Coding> of(CodedText text, String person, @Nullable Span selected) {
        List<Coding> mine = text.codingsOf(person).stream().filter(c -> !c.isLost()).toList();
        return mine.stream()
                .filter(c -> Objects.equals(c.span(), selected))
                .findFirst()
                .or(() -> mine.stream().filter(c -> meets(c.span(), selected)).findFirst());
    }

    private static boolean meets(@Nullable Span one, @Nullable Span other) {
        return one != null && other != null && one.overlaps(other);
    }

    /** The code, with the words it stands on as they are told. */
    public static String words(
            Coding coding, CodedText text, CodeTree tree, Telling telling, Texts texts) {
        String name = tree.byId(coding.codeId()).map(c -> CodeLook.name(c, tree, texts)).orElse("");
        if (coding.lostQuote() != null) {
            return texts.get("coding.lost.told", name, telling.told(coding.lostQuote()));
        }
        return coding.span() == null
                ? name
                : name
                        + " «"
                        + telling.told(CodePoints.cut(text.text().text(), coding.span()))
                        + "»";
    }
}
