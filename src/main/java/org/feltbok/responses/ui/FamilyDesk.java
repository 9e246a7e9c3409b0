package org.feltbok.responses.ui;

import javafx.application.Platform;

import org.feltbok.base.Ids;
import org.feltbok.base.task.Navigator;
import org.feltbok.questionnaire.Section;
import org.feltbok.responses.Family;
import org.feltbok.responses.StartMember;
import org.feltbok.responses.StartResponse;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Members are begun and gone to from the form they belong to, and back. */
final class FamilyDesk implements FamilyActions {
    private final EntryModel model;
    private final EntrySaving saving;
    private final Navigator navigator;
    private final int pass;
    private final Supplier<Family> family;

    /**
     * @param family of the response that is open
     */
    FamilyDesk(
            EntryModel model,
            EntrySaving saving,
            Navigator navigator,
            int pass,
            Supplier<Family> family) {
        this.model = model;
        this.saving = saving;
        this.navigator = navigator;
        this.pass = pass;
        this.family = family;
    }

    @Override
    public void go(Family.Relative relative) {
        go(relative.form(), relative.id(), Math.abs(relative.pass()));
    }

    private void go(String form, String response, int entry) {
        navigator.go(
                new Navigator.Target(
                        "entry", new EntryPlace(form, entry, "", response, "").subject()));
    }

    /** Back to the response that this one belongs to; nowhere if it belongs to none. */
    boolean back() {
        Optional<Family.Relative> parent = family.get().parent();
        parent.ifPresent(this::go);
        return parent.isPresent();
    }

    /** One more of the roster that the hand is at or has passed, else of the first. */
    void add() {
        List<Family.Members> rosters = family.get().rosters();
        int passed = passed();
        rosters.stream()
                .filter(r -> r.after() <= passed)
                .reduce((one, next) -> next)
                .or(() -> rosters.stream().findFirst())
                .ifPresent(this::add);
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
        if (model.open().isEmpty()) {
            return;
        }
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
        saving.written().thenRun(() -> Platform.runLater(() -> go(roster.form(), id, pass)));
    }
}
