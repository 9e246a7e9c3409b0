package org.feltbok.coding.ui;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.FindAgain;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.LostWords;

import java.util.List;
import java.util.Optional;

/** What a coder does with their codes whose words were edited away. */
record LostCodings(CodingModel model, CodingActions actions) {
    List<Coding> on(CodedText text) {
        return LostWords.of(text, model.read().me());
    }

    /** The first on the answer at hand that can be is put on words again. */
    void findAgain() {
        here().ifPresent(
                        text ->
                                LostWords.next(on(text), l -> place(text, l).isPresent())
                                        .ifPresentOrElse(l -> findAgain(text, l), this::none));
    }

    /** The first on the answer at hand is taken off. */
    void takeOff() {
        here().ifPresent(
                        text ->
                                on(text).stream()
                                        .findFirst()
                                        .ifPresentOrElse(actions::takeOff, this::none));
    }

    private Optional<CodedText> here() {
        return model.isReady() ? model.current() : Optional.empty();
    }

    private void none() {
        model.desk().dialogs().note("coding.lost.none");
    }

    private Optional<Span> place(CodedText text, Coding lost) {
        return LostWords.place(lost, text.text().text(), model.selection().span());
    }

    /** On the words selected, else where those that were lost stand again. */
    void findAgain(CodedText text, Coding lost) {
        model.goTo(text);
        Optional<Span> place = place(text, lost);
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
