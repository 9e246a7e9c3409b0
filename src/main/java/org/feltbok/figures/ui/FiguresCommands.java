package org.feltbok.figures.ui;

import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.List;
import java.util.function.BiConsumer;

/** What can be done with figures, by key and menu, besides what is done with the report's order. */
final class FiguresCommands {
    private FiguresCommands() {}

    /**
     * @param go goes to another screen, there to what is said
     */
    static List<Command> of(
            FiguresLayout layout, FigureActions actions, BiConsumer<String, String> go) {
        return List.of(
                command(
                        "figurelist.copy.data",
                        MenuPlace.EDIT,
                        actions::copyData,
                        "Shortcut+C",
                        "fth-copy"),
                command(
                        "figurelist.copy.picture",
                        MenuPlace.EDIT,
                        actions::copyPicture,
                        "Shortcut+Shift+C",
                        "fth-image"),
                Command.of("figurelist.copy.xlsx", MenuPlace.EDIT, () -> actions.copyFile("xlsx"))
                        .withIcon("fth-file"),
                Command.of("figurelist.copy.docx", MenuPlace.EDIT, () -> actions.copyFile("docx"))
                        .withIcon("fth-file-text"),
                command(
                        "figurelist.title.edit",
                        MenuPlace.EDIT,
                        layout::editTitle,
                        "F2",
                        "fth-edit-2"),
                Command.of("figurelist.note.edit", MenuPlace.EDIT, layout::editNote)
                        .withKeys("Shortcut+F2")
                        .withIcon("fth-edit-3"),
                command(
                        "figurelist.look.edit",
                        MenuPlace.EDIT,
                        layout::editLook,
                        "A",
                        "fth-edit-2"),
                command(
                        "figurelist.claim.new",
                        MenuPlace.EDIT,
                        layout::newClaim,
                        "C",
                        "fth-check-square"),
                command(
                        "figurelist.alt.edit",
                        MenuPlace.EDIT,
                        layout::editAlternative,
                        "Shortcut+Shift+F2",
                        "fth-message-square"),
                command("outline.copy", MenuPlace.EDIT, layout::copy, "Shortcut+D", "fth-copy"),
                command("outline.remove", MenuPlace.EDIT, layout::remove, "Delete", "fth-trash-2"),
                command(
                        "figurelist.find",
                        MenuPlace.EDIT,
                        layout::find,
                        "Shortcut+F",
                        "fth-search"),
                command(
                        "figurelist.new",
                        MenuPlace.FILE,
                        () -> go.accept("newfigure", ""),
                        "Shortcut+N",
                        "fth-plus-square"),
                command(
                        "figurebuild.typed.go",
                        MenuPlace.FILE,
                        () -> go.accept("typedtable", ""),
                        "Shift+N",
                        "fth-edit-3"),
                command(
                        "figurelist.build",
                        MenuPlace.EDIT,
                        () ->
                                layout.inFront()
                                        .ifPresent(f -> go.accept("newfigure", "figure:" + f)),
                        "Shift+F2",
                        "fth-sliders"),
                Command.of("figurelist.spec.edit", MenuPlace.EDIT, layout::editSpec)
                        .withIcon("fth-code"),
                command(
                        "figurelist.export.one",
                        MenuPlace.FILE,
                        layout::chooseExport,
                        "Shortcut+E",
                        "fth-share"),
                command(
                        "figurelist.view.gallery",
                        MenuPlace.VIEW,
                        () -> layout.toggle(FiguresView.GALLERY),
                        "G",
                        "fth-grid"),
                command(
                        "figurelist.to.tables",
                        MenuPlace.VIEW,
                        () -> go.accept("tables", ""),
                        "B",
                        "fth-grid"),
                command(
                        "figurelist.to.weights",
                        MenuPlace.VIEW,
                        () -> go.accept("weights", ""),
                        "W",
                        "fth-sliders"),
                command(
                        "figurelist.to.variables",
                        MenuPlace.VIEW,
                        () -> go.accept("variables", ""),
                        "V",
                        "fth-git-merge"),
                command(
                        "figurelist.view.outline",
                        MenuPlace.VIEW,
                        () -> layout.toggle(FiguresView.OUTLINE),
                        "O",
                        "fth-align-left"),
                command(
                        "figurelist.view.kind",
                        MenuPlace.VIEW,
                        layout::toggleKind,
                        "T",
                        "fth-list"),
                command(
                        "figurelist.view.data",
                        MenuPlace.VIEW,
                        layout::toggleData,
                        "D",
                        "fth-columns"),
                Command.of("figurelist.next", MenuPlace.NONE, () -> layout.move(1)),
                Command.of("figurelist.previous", MenuPlace.NONE, () -> layout.move(-1)));
    }

    private static Command command(
            String key, MenuPlace place, Runnable action, String keys, String icon) {
        return Command.of(key, place, action).withKeys(keys).withIcon(icon);
    }
}
