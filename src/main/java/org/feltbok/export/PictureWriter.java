package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.PdfPage;
import org.feltbok.figures.render.PngWriter;
import org.feltbok.figures.render.SvgWriter;
import org.feltbok.study.plain.PlainNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Draws figures as PNG, SVG and PDF on two threads while the workbook is written. */
final class PictureWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureWriter.class);
    private static final int THREADS = 2;
    private static final int TOLD_APART = 6;
    static final String PNG = ".png";
    static final String SVG = ".svg";
    static final String PDF = ".pdf";
    private final Texts texts;
    private final ReportOptions options;
    private final Path folder;
    private final DeliveryList list;
    private final Progress progress;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<Optional<Fault>>> pictures = new ArrayList<>();
    private final Map<FigureTable, Figure> figures = new IdentityHashMap<>();

    /**
     * A figure of which several pictures are made: it is laid out and told once for all of them.
     */
    private final class Figure {
        private final FigureTable table;
        private volatile @Nullable FigureChart chart;
        private volatile @Nullable String told;

        Figure(FigureTable table) {
            this.table = table;
        }

        FigureChart chart() {
            FigureChart known = chart;
            if (known == null) {
                known =
                        FigureChart.of(table, options.style(), texts.locale())
                                .titled(options.captions())
                                .padded(12);
                chart = known;
            }
            return known;
        }

        /** Digest of all that it shows. */
        String told() {
            String known = told;
            if (known == null) {
                known = Digest.of(table.toString());
                told = known;
            }
            return known;
        }
    }

    /**
     * @param folder is made when it is not there
     * @param list of what lies in the delivery's folder: what would come out the same is not drawn
     */
    PictureWriter(
            Texts texts, ReportOptions options, Path folder, DeliveryList list, Progress progress)
            throws IOException {
        this.texts = texts;
        this.options = options;
        this.folder = Files.createDirectories(folder);
        this.list = list;
        this.progress = progress;
    }

    /**
     * A file name without ending that every system takes, and that no other figure has: a key with
     * letters that some system refuses is told apart from what is left of it.
     */
    static String fileName(FigureTable figure) {
        String safe = fileName(figure.id());
        return safe.equals(figure.id())
                ? safe
                : safe + "-" + Digest.of(figure.id()).substring(0, TOLD_APART);
    }

    /** A file name without ending that every system takes. */
    static String fileName(String key) {
        String safe = key.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return PlainNames.isDevice(safe) ? "_" + safe : safe;
    }

    void addPng(FigureTable figure) throws IOException {
        add(
                figure,
                PNG,
                (chart, file) -> {
                    double width = options.imageWidth();
                    double dpi =
                            PictureSize.resolution(
                                    width, chart.preferredHeight(width), options.dpi());
                    try (OutputStream out = ReportWriter.open(file)) {
                        PngWriter.write(chart, width, dpi, out);
                    }
                });
    }

    void addSvg(FigureTable figure) throws IOException {
        add(
                figure,
                SVG,
                (chart, file) -> {
                    try (var out = Files.newBufferedWriter(file)) {
                        SvgWriter.write(chart, options.imageWidth(), out);
                    }
                });
    }

    void addPdf(FigureTable figure) throws IOException {
        add(
                figure,
                PDF,
                (chart, file) -> {
                    try (OutputStream out = ReportWriter.open(file)) {
                        PdfPage.write(
                                chart,
                                options.imageWidth(),
                                options.asOf(),
                                texts.locale().toLanguageTag(),
                                out);
                    }
                });
    }

    @FunctionalInterface
    private interface Drawing {
        void write(FigureChart chart, Path file) throws IOException;
    }

    private void add(FigureTable table, String ending, Drawing drawing) throws IOException {
        Figure figure = figures.computeIfAbsent(table, Figure::new);
        Path file = folder.resolve(fileName(table) + ending);
        String name = ReportWriter.IMAGES + "/" + file.getFileName();
        list.refuseOpen(name, () -> of(figure, ending));
        pictures.add(
                threads.submit(
                        () -> {
                            String of = of(figure, ending);
                            if (list.keeps(name, of)) {
                                return Optional.empty();
                            }
                            Optional<Fault> fault = draw(figure, file, drawing);
                            if (Files.exists(file)) {
                                list.note(name, table.id(), of, file);
                            }
                            return fault;
                        }));
    }

    /** Digest of all that a picture is made from; empty where that cannot be told. */
    private String of(Figure figure, String ending) {
        return ProgramBuild.current()
                .map(
                        build ->
                                Digest.of(
                                        String.join(
                                                "\n",
                                                build,
                                                ending,
                                                texts.locale().toLanguageTag(),
                                                String.valueOf(options.imageWidth()),
                                                ending.equals(PNG) ? options.dpi() + "" : "",
                                                ending.equals(PDF) ? options.asOf() + "" : "",
                                                String.valueOf(options.captions()),
                                                options.style().toString(),
                                                figure.told())))
                .orElse("");
    }

    /** Waits until all are drawn; returns a fault for each that could not be. */
    List<Fault> finish() throws IOException {
        // a figure that fails both as PNG and as SVG is told once
        var faults = new LinkedHashSet<Fault>();
        for (int i = 0; i < pictures.size(); i++) {
            progress.report(i, pictures.size(), "export.progress.images");
            result(pictures.get(i)).ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        pictures.forEach(p -> p.cancel(false));
        threads.close();
    }

    private static Optional<Fault> result(Future<Optional<Fault>> picture) throws IOException {
        try {
            return picture.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Optional<Fault> draw(Figure figure, Path file, Drawing drawing) throws IOException {
        if (progress.cancelled()) {
            return Optional.empty();
        }
        try {
            drawing.write(figure.chart(), file);
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("Figure {} could not be drawn", figure.table.id(), e);
            Files.deleteIfExists(file);
            return Optional.of(
                    Fault.at(
                            Fault.Place.none(),
                            "export.fault.figure",
                            figure.table.caption(),
                            String.valueOf(e.getMessage())));
        }
    }
}
