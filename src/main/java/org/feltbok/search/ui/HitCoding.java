package org.feltbok.search.ui;

import org.feltbok.base.Ids;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.Code;
import org.feltbok.coding.Coder;
import org.feltbok.coding.GiveMany;
import org.feltbok.coding.Made;
import org.feltbok.coding.kit.Desk;
import org.feltbok.search.Found;
import org.feltbok.search.FoundParts;
import org.feltbok.search.SearchText;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives what was chosen of what was found a code, in the name of who works: one step to undo. */
record HitCoding(SearchModel model) {
    private Desk desk() {
        return model.desk();
    }

    void give(int digit) {
        model.tree().byDigit(digit).ifPresent(this::give);
    }

    void give(Code code) {
        String label = code.label().in(desk().texts().language());
        with(code.codebookId(), (parts, me) -> given(code.id(), label, parts, me), label);
    }

    /** A code that there was none of yet. */
    void make(String name) {
        model.book()
                .ifPresent(
                        book -> {
                            String id = Ids.next();
                            var add = new AddCode(id, book, null, name, false, AddCode.NEXT_FREE);
                            with(
                                    book,
                                    (parts, me) -> {
                                        GiveMany give = given(id, name, parts, me);
                                        return Together.as(give, List.of(add, give));
                                    },
                                    name);
                        });
    }

    private interface Giving {
        Operation of(List<GiveMany.Part> parts, Coder me);
    }

    private GiveMany given(String code, String label, List<GiveMany.Part> parts, Coder me) {
        Made made = new Made(Made.RULE, model.found().typed().strip());
        return new GiveMany(code, label, me.id(), parts, made, desk().now());
    }

    private void with(String book, Giving giving, String label) {
        List<SearchText> all = model.chosen();
        List<SearchText> mine = all.stream().filter(t -> t.book().equals(book)).toList();
        if (mine.isEmpty()) {
            desk().dialogs().note("search.none_coded");
            return;
        }
        Found found = model.found();
        boolean whole = model.isWhole();
        desk().read(
                        study -> study.read(h -> FoundParts.of(h, found, mine, whole)),
                        parts -> give(parts, giving, label, all.size() - mine.size()));
    }

    private void give(List<GiveMany.Part> parts, Giving giving, String label, int left) {
        if (parts.isEmpty()) {
            desk().dialogs().note("search.none_coded");
            return;
        }
        Set<Object> texts = new HashSet<>();
        parts.forEach(p -> texts.add(p.text()));
        desk().asCoderThen(
                        me -> giving.of(parts, me),
                        (change, problem) -> {
                            if (problem == null) {
                                boolean none = change.isEmpty();
                                String key =
                                        left == 0
                                                ? none ? "search.coded_already" : "search.coded"
                                                : none
                                                        ? "search.coded_already_some"
                                                        : "search.coded_some";
                                String told = model.tree().told(label);
                                desk().dialogs().note(key, told, parts.size(), texts.size(), left);
                            }
                        });
    }
}
