package org.feltbok.coding.kit;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodingAct;
import org.feltbok.coding.CodingActStore;
import org.feltbok.coding.Span;
import org.feltbok.shell.spi.Phrase;

import java.util.List;
import java.util.Locale;

/** Acts of coders in one line: which code came on which words or went off them. */
public final class ActWords {
    private static final int QUOTE = 32;
    private static final int NAMED = 3;

    private ActWords() {}

    /** Of some acts; nothing to say where there is none. */
    public static Phrase of(List<CodingActStore.Known> acts) {
        if (acts.isEmpty()) {
            return Phrase.NONE;
        }
        Phrase named = one(acts.getFirst());
        for (CodingActStore.Known act : acts.subList(1, Math.min(NAMED, acts.size()))) {
            named = Phrase.of("coding.act.and", named, one(act));
        }
        return acts.size() > NAMED
                ? Phrase.of("coding.off.more", named, acts.size() - NAMED)
                : named;
    }

    private static Phrase one(CodingActStore.Known known) {
        CodingAct act = known.act();
        String on =
                act.lostQuote() != null
                        ? "lost"
                        : act.span() != null && !known.words().isEmpty()
                                ? "words"
                                : act.text().kind().name().toLowerCase(Locale.ROOT);
        Phrase.Part code = texts -> label(act.codeId(), known.codes(), texts);
        return Phrase.of(
                (act.given() ? "coding.on." : "coding.off.") + on, code, start(known.words()));
    }

    private static String label(String code, CodeTree codes, Texts texts) {
        return codes.byId(code).map(c -> codes.told(c, texts.language())).orElse("");
    }

    private static String start(String words) {
        int length = CodePoints.length(words);
        return length <= QUOTE ? words : CodePoints.cut(words, new Span(0, QUOTE - 2)) + " …";
    }
}
