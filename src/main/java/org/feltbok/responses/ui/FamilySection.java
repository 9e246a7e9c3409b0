package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.responses.Family;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

/** What belongs to the form that is keyed, such as the members of a household, or what it is of. */
final class FamilySection extends VBox {
    private final Wording wording;
    private final FamilyActions actions;
    private Family family = Family.NONE;

    FamilySection(Wording wording, FamilyActions actions) {
        super(8);
        this.wording = wording;
        this.actions = actions;
        setId("entry-family");
        getStyleClass().add("fb-pane-section");
        show(Family.NONE);
    }

    Family family() {
        return family;
    }

    void show(Family now) {
        family = now;
        getChildren().clear();
        setVisible(!now.isNone());
        setManaged(!now.isNone());
        now.parent()
                .ifPresent(
                        p ->
                                getChildren()
                                        .add(
                                                row(
                                                        Buttons.link(
                                                                wording.get(
                                                                        "entry.family.back",
                                                                        p.title()),
                                                                () -> actions.go(p)),
                                                        "Alt+\u2191",
                                                        "entry.to_parent")));
        now.rosters().forEach(this::roster);
    }

    private void roster(Family.Members roster) {
        String title = wording.of(roster.title());
        getChildren()
                .add(
                        row(
                                Labels.strong(
                                        wording.get(
                                                "entry.family.members",
                                                title,
                                                roster.members().size())),
                                "Ctrl+Shift+N",
                                "entry.member"));
        for (int i = 0; i < roster.members().size(); i++) {
            Family.Relative member = roster.members().get(i);
            var link =
                    Buttons.link(
                            wording.get("entry.family.member", title, i + 1, member.title()),
                            () -> actions.go(member));
            var row = new HBox(8, done(member), link);
            row.getStyleClass().add("fb-row");
            getChildren().add(row);
        }
        var add =
                Buttons.small(
                        wording.get("entry.family.add", title),
                        "fth-plus",
                        () -> actions.add(roster));
        add.setId("entry-add-" + roster.form());
        getChildren().add(add);
    }

    private Node done(Family.Relative member) {
        return member.complete()
                ? Icons.named(
                        Icons.of("fth-check-circle", "success"),
                        wording.get("entry.family.complete"))
                : Icons.named(Icons.of("fth-circle"), wording.get("entry.family.partial"));
    }

    private HBox row(Node what, String key, String named) {
        var row =
                new HBox(
                        8, what, Labels.spacer(), Icons.named(new KeyCap(key), wording.get(named)));
        row.getStyleClass().add("fb-row");
        return row;
    }
}
