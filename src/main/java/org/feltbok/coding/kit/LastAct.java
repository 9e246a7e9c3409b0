package org.feltbok.coding.kit;

import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingAct;
import org.feltbok.coding.CodingActStore;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.study.Telling;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The code that who works gave or took off last, for the foot of the window: for as long as undo
 * takes back just that. What went off is said aloud too, since it may have been another key that
 * was meant.
 */
public final class LastAct {
    private final Desk desk;
    private Phrase last = Phrase.NONE;
    private String by = "";

    public LastAct(Desk desk) {
        this.desk = desk;
    }

    /**
     * Something was changed.
     *
     * @param me whose acts are told
     * @param texts those it was done to, as they are now, and where they are gone as they were
     */
    public void heard(
            ChangeEvent event,
            @Nullable String me,
            CodeTree codes,
            Telling telling,
            Collection<CodedText> texts) {
        last = Phrase.NONE;
        by = desk.name();
        if (event.change().kind() != Change.Kind.DO) {
            // what undo and redo did is said by the window
            return;
        }
        List<CodingActStore.Known> acts =
                CodingAct.of(event, id -> coding(id, texts)).stream()
                        .filter(a -> a.personId().equals(me))
                        .map(a -> new CodingActStore.Known(a, codes, words(a, texts, telling)))
                        .toList();
        last = ActWords.of(acts);
        Phrase gone = ActWords.of(acts.stream().filter(k -> !k.act().given()).toList());
        if (!gone.isEmpty()) {
            boolean noneFits = event.change().operation().equals("coding.none_fits");
            desk.dialogs()
                    .note(noneFits ? "coding.off.none_fits" : "coding.off", gone.in(desk.texts()));
        }
    }

    private static Optional<Coding> coding(String id, Collection<CodedText> texts) {
        return texts.stream()
                .flatMap(t -> t.codings().stream())
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    private static String words(CodingAct act, Collection<CodedText> texts, Telling telling) {
        String text =
                texts.stream()
                        .filter(t -> t.ref().equals(act.text()))
                        .map(t -> t.text().text())
                        .findFirst()
                        .orElse("");
        return CodingActStore.words(act, text, telling);
    }

    /** Something else was done, or is looked at. */
    public void forget() {
        last = Phrase.NONE;
    }

    /** What was given or taken off last; nothing to say where something else was done since. */
    public Phrase phrase() {
        // whoever works now may not see what the one before gave
        return by.equals(desk.name()) ? last : Phrase.NONE;
    }

    /**
     * For the foot.
     *
     * @param otherwise what stands there anyhow
     */
    public String before(String otherwise) {
        Phrase mine = phrase();
        return mine.isEmpty()
                ? otherwise
                : desk.texts().get("coding.act.foot", mine.in(desk.texts()), otherwise);
    }
}
