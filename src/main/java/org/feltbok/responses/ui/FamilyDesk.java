package org.feltbok.responses.ui;

import org.feltbok.base.Ids;
import org.feltbok.base.task.Navigator;
import org.feltbok.questionnaire.Section;
import org.feltbok.responses.Family;
import org.feltbok.responses.StartMember;
import org.feltbok.responses.StartResponse;
import org.feltbok.shell.kit.Patience;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Members are begun and gone to from the form they belong to, and back. */
final class FamilyDesk implements FamilyActions {
    private final EntryModel model;
    private final EntrySaving saving;
    private final Navigator navigator;
    private final int pass;
    private final EntryData data;
    private final Patience patience;
    private final Form form;

    /** What a family needs of the form that it is opened from. */
    interface Form {
        /** Of the response that is open. */
        Family family();

        void show(Family family);

        /** Gives what is typed to the response; false if it is refused. */
        boolean written();

        /** Keys wait in the form. */
        void waitForForm();

        /** Keys go to the field they are at. */
        void focus();
    }

    FamilyDesk(
            EntryModel model,
            EntrySaving saving,
            EntryData data,
            Patience patience,
            Navigator navigator,
            int pass,
            Form form) {
        this.model = model;
        this.saving = saving;
        this.data = data;
        this.patience = patience;
        this.navigator = navigator;
        this.pass = pass;
        this.form = form;
    }

    /** What belongs to the open response is read; then it is gone to or added to. */
    void then(Predicate<FamilyDesk> action) {
        patience.then(
                () -> {
                    if (form.written()) {
                        String open = model.open().map(OpenForm::responseId).orElse("");
                        patience.begin();
                        form.waitForForm();
                        data.familyToTheEnd(
                                open,
                                found -> {
                                    form.show(found);
                                    patience.end(() -> lead(action));
                                },
                                problem -> patience.fail());
                    }
                });
    }

    private void lead(Predicate<FamilyDesk> action) {
        if (!action.test(this)) {
            form.focus();
        }
    }

    @Override
    public void go(Family.Relative relative) {
        patience.then(() -> go(relative.form(), relative.id(), Math.abs(relative.pass())));
    }

    private void go(String form, String response, int entry) {
        navigator.go(
                new Navigator.Target(
                        "entry", new EntryPlace(form, entry, "", response, "").subject()));
    }

    /** Back to the response that this one belongs to; nowhere if it belongs to none. */
    boolean back() {
        Optional<Family.Relative> parent = form.family().parent();
        parent.ifPresent(this::go);
        return parent.isPresent();
    }

    /**
     * One more of the roster that the hand is at or has passed, else of the first; false if it has
     * none.
     */
    boolean add() {
        List<Family.Members> rosters = form.family().rosters();
        int passed = passed();
        Optional<Family.Members> one =
                rosters.stream()
                        .filter(r -> r.after() <= passed)
                        .reduce((before, last) -> last)
                        .or(() -> rosters.stream().findFirst());
        one.ifPresent(this::add);
        return one.isPresent();
    }

    /** How many sections the hand has reached. */
    private int passed() {
        List<Section> sections = model.form().questionnaire().sections();
        for (int i = 0; i < sections.size(); i++) {
            if (model.current() >= 0
                    && sections.get(i)
                            .questions()
                            .contains(model.form().questionOf(model.item()))) {
                return i + 1;
            }
        }
        return sections.size();
    }

    @Override
    public void add(Family.Members roster) {
        patience.then(
                () -> {
                    if (model.open().isPresent() && form.written()) {
                        begin(roster);
                    }
                });
    }

    /** Keys wait from now on: they are for the member, which is written before it can be opened. */
    private void begin(Family.Members roster) {
        String id = Ids.next();
        model.write(
                open ->
                        new StartMember(
                                new StartResponse(
                                        roster.form(),
                                        roster.title().text(),
                                        id,
                                        Optional.empty(),
                                        open.title(),
                                        open.mode(),
                                        pass,
                                        saving::who,
                                        saving.now()),
                                open.responseId()));
        patience.until(saving.written(), made -> go(roster.form(), id, pass), form::focus);
        form.waitForForm();
    }
}
