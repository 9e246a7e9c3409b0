package org.feltbok.coding.ui;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.FindAgain;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.LostWords;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a coder does with their codes whose words were edited away. */
record LostCodings(CodingModel model, CodingActions actions) {
    List<Coding> on(CodedText text) {
        return LostWords.of(text, model.read().me());
    }

    /** The first on the answer at hand is put on words again. */
    void findAgain() {
        first(this::findAgain);
    }

    /** The first on the answer at hand is taken off. */
    void takeOff() {
        first((text, lost) -> actions.takeOff(lost));
    }

    private void first(BiConsumer<CodedText, Coding> what) {
        Optional<CodedText> here = model.isReady() ? model.current() : Optional.empty();
        here.ifPresent(
                text ->
                        on(text).stream()
                                .findFirst()
                                .ifPresentOrElse(
                                        lost -> what.accept(text, lost),
                                        () -> model.desk().dialogs().note("coding.lost.none")));
    }

    /** On the words selected, else where those that were lost stand again. */
    void findAgain(CodedText text, Coding lost) {
        model.goTo(text);
        Optional<Span> place = LostWords.place(lost, text.text().text(), model.selection().span());
        if (place.isEmpty()) {
            model.desk().dialogs().note("coding.lost.select_first");
            return;
        }
        String label =
                model.read()
                        .tree()
                        .byId(lost.codeId())
                        .map(Code::label)
                        .map(l -> l.in(model.desk().texts().language()))
                        .orElse("");
        model.desk()
                .asCoder(me -> new FindAgain(lost.id(), label, text.ref(), place.orElseThrow()));
        model.selection().used();
    }
}
