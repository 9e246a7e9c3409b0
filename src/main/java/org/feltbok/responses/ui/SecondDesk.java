package org.feltbok.responses.ui;

import org.feltbok.base.task.Dialogs;
import org.feltbok.responses.FirstEntryStore.FirstEntry;
import org.feltbok.shell.kit.Patience;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A second entry of a form that is about no case: it is found by the number on the form, or by the
 * key of its first entry. Nothing of what was keyed first is shown.
 */
record SecondDesk(
        EntryData data,
        EntryPort port,
        Respondents respondents,
        Patience patience,
        FormsInTurn forms,
        FormCentre centre,
        Dialogs dialogs,
        Wording wording) {
    /** Asks which form it is, and opens it. */
    void ask() {
        patience.then(
                () -> {
                    if (forms.written()) {
                        dialogs.askText("entry.second.which", "")
                                .map(String::strip)
                                .filter(said -> !said.isEmpty())
                                .ifPresentOrElse(this::find, centre::focusForm);
                    }
                });
    }

    private void find(String said) {
        patience.begin();
        centre.waitForForm();
        // one that was begun just now is not in the list yet
        respondents.read(
                () -> data.called(said, f -> found(said, f), forms::unread), forms::unread);
    }

    /** To the form that was found before, of which nothing is keyed yet, at the same field. */
    void comeBack(EntryPlace place) {
        patience.begin();
        centre.waitForForm();
        data.first(
                place.first(),
                first -> {
                    first.ifPresentOrElse(
                            f -> {
                                open(f);
                                forms.goTo(place.item());
                            },
                            forms::openNobody);
                    patience.end();
                },
                forms::unread);
    }

    private void found(String said, List<FirstEntry> found) {
        if (found.size() == 1) {
            open(found.getFirst());
        } else {
            tell(said, found);
        }
        patience.end();
    }

    private void tell(String said, List<FirstEntry> found) {
        if (found.isEmpty()) {
            dialogs.note("entry.second.none", said);
        } else {
            String keys = found.stream().map(FirstEntry::key).collect(Collectors.joining(", "));
            dialogs.note("entry.second.several", said, keys);
        }
        centre.focusForm();
    }

    private void open(FirstEntry first) {
        Optional<Listed> there =
                respondents
                        .response(first.second())
                        .or(() -> first.caseId().flatMap(respondents::called))
                        .or(() -> respondents.called(first.id()));
        if (there.isPresent()) {
            respondents.reveal(there.get());
            forms.open(there.get());
            return;
        }
        OpenForm form =
                new OpenForm(
                                "",
                                first.caseId(),
                                wording.get("entry.second.title", first.called()),
                                "",
                                "",
                                "")
                        .secondOf(first.id());
        forms.openEmpty(form.lockedTo(first.by(), port.who()));
    }
}
