package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.FigureTable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a report's figures into a folder: the workbook, the Word document, values.csv and
 * pictures. Everything is made in a temporary folder beside and moved into place at the end, so
 * that no file is ever half-written. Pictures, workbook and document that would come out the same
 * stay as they are, and pictures of figures that are no longer in the study go.
 */
public final class ReportWriter {
    static final String VALUES = "values.csv";

    /** Regressions in figures; there only if something is. */
    static final String MODELS = "models.csv";

    /** What is typed into figures; there only if something is. */
    static final String TYPED = "typed.csv";

    /** What the report claims; there only if it does. */
    static final String CLAIMS = "claims.csv";

    static final String IMAGES = "images";
    private final Texts texts;
    private final ReportOptions options;

    public ReportWriter(Texts texts, ReportOptions options) {
        this.texts = texts;
        this.options = options;
    }

    /**
     * Writes all; a figure that cannot be drawn is told in the result.
     *
     * @throws FaultException when the folder cannot be written or a file in it is held by another
     *     program; nothing was changed then
     */
    public Written write(List<FigureTable> figures, Path folder, Progress progress) {
        return write(Delivery.all(figures), folder, progress);
    }

    /** As above, with only the parts and figures that the delivery names. */
    public Written write(Delivery delivery, Path folder, Progress progress) {
        Staging staging = Staging.open(folder);
        try (staging) {
            var faults = new ArrayList<Fault>();
            DeliveryList list = DeliveryList.of(folder, options.name());
            if (!make(delivery, staging.folder(), list, faults, progress)) {
                return new Written(List.of(), 0, List.of(), true);
            }
            progress.report(0, 0, "export.progress.moving");
            List<Path> gone = settle(delivery, list, staging.folder());
            list.write(staging.folder());
            List<Path> order = order(delivery);
            var moved = new ArrayList<>(order);
            moved.add(Path.of(DeliveryList.NAME));
            Set<Path> there = Set.copyOf(staging.publish(moved, gone));
            List<Path> files =
                    order.stream()
                            .filter(f -> list.isKept(name(f)) || there.contains(folder.resolve(f)))
                            .map(folder::resolve)
                            .toList();
            return new Written(files, delivery.figures(), List.copyOf(faults), false);
        } catch (IOException | RuntimeException e) {
            throw NotWritten.orItself(e, "export.fault.folder", folder);
        }
    }

    /** Returns false when cancelled. */
    private boolean make(
            Delivery delivery,
            Path folder,
            DeliveryList list,
            List<Fault> faults,
            Progress progress)
            throws IOException {
        try (var pictures =
                new PictureWriter(texts, options, folder.resolve(IMAGES), list, progress)) {
            refuseOpen(delivery, list);
            for (FigureTable figure : delivery.png()) {
                pictures.addPng(figure);
            }
            for (FigureTable figure : delivery.svg()) {
                pictures.addSvg(figure);
            }
            for (FigureTable figure : delivery.pdf()) {
                pictures.addPdf(figure);
            }
            if (!delivery.workbook().isEmpty() && !workbook(delivery, folder, list, progress)) {
                return false;
            }
            if (!delivery.word().isEmpty() && !word(delivery.word(), folder, list, progress)) {
                return false;
            }
            if (!delivery.values().isEmpty()) {
                values(delivery.values(), folder);
                claims(delivery.claims(), folder);
            }
            faults.addAll(pictures.finish());
        }
        return !progress.cancelled();
    }

    /**
     * What is open in another program is told before anything is drawn, as far as it would be
     * replaced; it is looked at once more when all is ready.
     */
    private void refuseOpen(Delivery delivery, DeliveryList list) throws IOException {
        var from = new MadeFrom(texts, options);
        if (!delivery.workbook().isEmpty()) {
            list.refuseOpen(options.name() + ".xlsx", () -> from.workbook(delivery));
        }
        if (!delivery.word().isEmpty()) {
            list.refuseOpen(options.name() + ".docx", () -> from.word(delivery.word()));
        }
        if (!delivery.values().isEmpty()) {
            list.refuseOpen(VALUES, () -> "");
            if (!delivery.claims().isEmpty()) {
                list.refuseOpen(CLAIMS, () -> "");
            }
            if (ValuesCsv.hasModels(delivery.values())) {
                list.refuseOpen(MODELS, () -> "");
            }
            if (!TypedCsv.lines(delivery.values()).isEmpty()) {
                list.refuseOpen(TYPED, () -> "");
            }
        }
    }

    /**
     * Lists the lesser files that were made.
     *
     * @return files of earlier deliveries that say nothing true any more
     */
    private static List<Path> settle(Delivery delivery, DeliveryList list, Path made)
            throws IOException {
        List<Path> gone = new ArrayList<>();
        if (!delivery.values().isEmpty()) {
            for (String name : List.of(MODELS, TYPED, CLAIMS)) {
                if (Files.exists(made.resolve(name))) {
                    list.note(name, "", "", made.resolve(name));
                } else {
                    list.drop(name).ifPresent(gone::add);
                }
            }
        }
        if (!delivery.known().isEmpty()) {
            list.pictures().entrySet().stream()
                    .filter(p -> !delivery.known().contains(p.getValue()))
                    .forEach(p -> list.drop(p.getKey()).ifPresent(gone::add));
        }
        return gone;
    }

    private boolean workbook(Delivery delivery, Path folder, DeliveryList list, Progress progress)
            throws IOException {
        return document(
                folder.resolve(options.name() + ".xlsx"),
                new MadeFrom(texts, options).workbook(delivery),
                list,
                out ->
                        new WorkbookWriter(texts, options)
                                .write(delivery.workbook(), delivery.lists(), out, progress));
    }

    private boolean word(WordContent content, Path folder, DeliveryList list, Progress progress)
            throws IOException {
        return document(
                folder.resolve(options.name() + ".docx"),
                new MadeFrom(texts, options).word(content),
                list,
                out -> new WordWriter(texts, options).write(content, out, progress));
    }

    @FunctionalInterface
    private interface Document {
        /** Returns false when cancelled. */
        boolean write(OutputStream out) throws IOException;
    }

    /** Makes a document unless there is one already that it would be; false when cancelled. */
    private static boolean document(Path file, String of, DeliveryList list, Document document)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        if (list.keeps(name, of)) {
            return true;
        }
        try (OutputStream out = open(file)) {
            if (!document.write(out)) {
                return false;
            }
        }
        list.note(name, "", of, file);
        return true;
    }

    private static void values(List<FigureTable> figures, Path folder) throws IOException {
        try (OutputStream out = open(folder.resolve(VALUES))) {
            ValuesCsv.write(figures, out);
        }
        if (ValuesCsv.hasModels(figures)) {
            try (OutputStream out = open(folder.resolve(MODELS))) {
                ValuesCsv.writeModels(figures, out);
            }
        }
        List<List<String>> typed = TypedCsv.lines(figures);
        if (!typed.isEmpty()) {
            try (OutputStream out = open(folder.resolve(TYPED))) {
                TypedCsv.write(typed, out);
            }
        }
    }

    private static void claims(List<CheckedClaim> claims, Path folder) throws IOException {
        if (!claims.isEmpty()) {
            try (OutputStream out = open(folder.resolve(CLAIMS))) {
                Claims.write(claims, out);
            }
        }
    }

    /**
     * The files of a delivery, relative to its folder; those that were not asked for are not made.
     */
    private List<Path> order(Delivery delivery) {
        var files = new ArrayList<Path>();
        files.add(Path.of(options.name() + ".xlsx"));
        files.add(Path.of(options.name() + ".docx"));
        files.add(Path.of(VALUES));
        files.add(Path.of(MODELS));
        files.add(Path.of(TYPED));
        files.add(Path.of(CLAIMS));
        var pictures = new LinkedHashSet<FigureTable>(delivery.png());
        pictures.addAll(delivery.svg());
        pictures.addAll(delivery.pdf());
        for (FigureTable figure : pictures) {
            files.add(Path.of(IMAGES, PictureWriter.fileName(figure) + PictureWriter.PNG));
            files.add(Path.of(IMAGES, PictureWriter.fileName(figure) + PictureWriter.SVG));
            files.add(Path.of(IMAGES, PictureWriter.fileName(figure) + PictureWriter.PDF));
        }
        return files;
    }

    /** A file of the delivery as it is listed. */
    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
}
