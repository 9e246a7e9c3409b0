package org.feltbok.figures.ui;

import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.List;

/** What can be done with figures, by key and menu, besides what is done with the report's order. */
final class FiguresCommands {
    private FiguresCommands() {}

    static List<Command> of(FiguresScreen screen) {
        return List.of(
                command(
                        "figurelist.copy.data",
                        MenuPlace.EDIT,
                        screen.actions()::copyData,
                        "Shortcut+C",
                        "fth-copy"),
                command(
                        "figurelist.copy.picture",
                        MenuPlace.EDIT,
                        screen.actions()::copyPicture,
                        "Shortcut+Shift+C",
                        "fth-image"),
                command(
                        "figurelist.title.edit",
                        MenuPlace.EDIT,
                        screen::editTitle,
                        "F2",
                        "fth-edit-2"),
                Command.of("figurelist.note.edit", MenuPlace.EDIT, screen::editNote)
                        .withKeys("Shortcut+F2")
                        .withIcon("fth-edit-3"),
                command(
                        "figurelist.claim.new",
                        MenuPlace.EDIT,
                        screen::newClaim,
                        "C",
                        "fth-check-square"),
                command(
                        "figurelist.alt.edit",
                        MenuPlace.EDIT,
                        screen::editAlternative,
                        "Shortcut+Shift+F2",
                        "fth-message-square"),
                command("outline.copy", MenuPlace.EDIT, screen::copy, "Shortcut+D", "fth-copy"),
                command("outline.remove", MenuPlace.EDIT, screen::remove, "Delete", "fth-trash-2"),
                command(
                        "figurelist.find",
                        MenuPlace.EDIT,
                        screen::find,
                        "Shortcut+F",
                        "fth-search"),
                command(
                        "figurelist.new",
                        MenuPlace.FILE,
                        () -> screen.go("newfigure", ""),
                        "Shortcut+N",
                        "fth-plus-square"),
                command(
                        "figurelist.build",
                        MenuPlace.EDIT,
                        screen::build,
                        "Shift+F2",
                        "fth-sliders"),
                Command.of("figurelist.spec.edit", MenuPlace.EDIT, screen::editSpec)
                        .withIcon("fth-code"),
                command(
                        "figurelist.export.one",
                        MenuPlace.FILE,
                        screen::chooseExport,
                        "Shortcut+E",
                        "fth-share"),
                command(
                        "figurelist.view.gallery",
                        MenuPlace.VIEW,
                        () -> screen.toggle(FiguresView.GALLERY),
                        "G",
                        "fth-grid"),
                command(
                        "figurelist.to.tables",
                        MenuPlace.VIEW,
                        () -> screen.go("tables", ""),
                        "B",
                        "fth-grid"),
                command(
                        "figurelist.to.weights",
                        MenuPlace.VIEW,
                        () -> screen.go("weights", ""),
                        "W",
                        "fth-sliders"),
                command(
                        "figurelist.to.variables",
                        MenuPlace.VIEW,
                        () -> screen.go("variables", ""),
                        "V",
                        "fth-git-merge"),
                command(
                        "figurelist.view.outline",
                        MenuPlace.VIEW,
                        () -> screen.toggle(FiguresView.OUTLINE),
                        "O",
                        "fth-align-left"),
                command(
                        "figurelist.view.kind",
                        MenuPlace.VIEW,
                        screen::toggleKind,
                        "T",
                        "fth-list"),
                command(
                        "figurelist.view.data",
                        MenuPlace.VIEW,
                        screen::toggleData,
                        "D",
                        "fth-columns"),
                Command.of("figurelist.next", MenuPlace.NONE, () -> screen.move(1)),
                Command.of("figurelist.previous", MenuPlace.NONE, () -> screen.move(-1)));
    }

    private static Command command(
            String key, MenuPlace place, Runnable action, String keys, String icon) {
        return Command.of(key, place, action).withKeys(keys).withIcon(icon);
    }
}
