package org.feltbok.coding.ui;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.kit.Marked;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/** Answers that are taken together. */
final class SeveralAnswers {
    private final CodingModel model;
    private final Marked marked = new Marked();

    SeveralAnswers(CodingModel model) {
        this.model = model;
    }

    /** In their order; none where only one is at hand. */
    List<CodedText> answers() {
        return marked.isAny() ? model.shown().stream().filter(this::contains).toList() : List.of();
    }

    boolean contains(CodedText text) {
        return marked.contains(text.ref().id());
    }

    /** Takes an answer in with those taken together, or out. */
    void mark(CodedText text) {
        model.selection().clear();
        marked.turn(atHand(), text.ref().id());
        shown(text);
    }

    /** Takes together all from where it was begun to an answer. */
    void markTo(CodedText text) {
        model.selection().clear();
        marked.reach(
                atHand(), text.ref().id(), model.shown().stream().map(t -> t.ref().id()).toList());
        shown(text);
    }

    private @Nullable String atHand() {
        return model.current().map(t -> t.ref().id()).orElse(null);
    }

    private void shown(CodedText text) {
        model.go(text);
        model.selectionChanged();
    }

    /** Takes in one more, or one less. */
    void markOn(int step) {
        int at = model.currentIndex();
        if (at >= 0 && at + step >= 0 && at + step < model.shown().size()) {
            markTo(model.shown().get(at + step));
        }
    }

    /** One alone is at hand again; false if it was before. */
    boolean end() {
        boolean some = marked.isAny();
        marked.clear();
        if (some) {
            model.selectionChanged();
        }
        return some;
    }

    /** What is not shown is not taken. */
    void keep(Predicate<String> shown) {
        marked.keep(shown);
    }
}
