package org.feltbok.questionnaire.limesurvey;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.xlsform.FormSheets;
import org.feltbok.questionnaire.xlsform.FormSource;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.GridReader;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javax.xml.stream.XMLStreamException;

/** Surveys of LimeSurvey: .lss, and the text file of the structure. */
public final class LimesurveyForms implements FormSource {
    private static final int LOOKED_AT = 400;
    private static final long MEGABYTE = 1L << 20;
    private static final long MOST = 64 * MEGABYTE;

    @Override
    public List<String> endings() {
        return List.of("lss", "txt");
    }

    @Override
    public boolean takes(Path file) {
        if (file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".lss")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return start.contains("class\ttype/scale\tname\trelevance");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<FormSheets> sheets(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        Survey survey;
        try {
            if (!Files.isRegularFile(file)) {
                faults.accept(Fault.at(Place.file(name), "tabular.not_readable"));
                return Optional.empty();
            }
            if (Files.size(file) > MOST) {
                faults.accept(Fault.at(Place.file(name), "tabular.too_big", MOST / MEGABYTE));
                return Optional.empty();
            }
            survey =
                    name.toLowerCase(java.util.Locale.ROOT).endsWith(".lss")
                            ? xml(file, name, faults)
                            : text(file, name, faults);
        } catch (IOException e) {
            faults.accept(Fault.at(Place.file(name), "tabular.not_readable"));
            return Optional.empty();
        }
        return Optional.ofNullable(survey)
                .map(s -> new LimeForm(s, name, notes).form().sheets(faults));
    }

    private static @Nullable Survey xml(Path file, String name, Consumer<Fault> faults)
            throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Survey survey = SurveyXml.read(in);
            if (survey == null) {
                faults.accept(Fault.at(Place.file(name), "questionnaire.not_limesurvey"));
            }
            return survey;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            faults.accept(Fault.at(Place.file(name).row(line), "questionnaire.broken_xml"));
            return null;
        }
    }

    private static @Nullable Survey text(Path file, String name, Consumer<Fault> faults) {
        ReadAs tabs = ReadAs.SEEN.separator('\t');
        List<Grid> grids = GridReader.read(file, name, tabs, seen -> {}, faults, note -> {});
        return grids.isEmpty() ? null : SurveyText.read(sheet(grids.getFirst()));
    }

    /** Rows may end where nothing more stands in them. */
    private static Sheet sheet(Grid grid) {
        Header header = new Header(grid.lines().getFirst().cells());
        List<Row> rows =
                grid.lines().stream()
                        .skip(1)
                        .map(
                                line ->
                                        new Row(
                                                header,
                                                line.number(),
                                                IntStream.range(0, header.size())
                                                        .mapToObj(line::cell)
                                                        .toList()))
                        .toList();
        return new Sheet(grid.file(), null, header, rows);
    }
}
