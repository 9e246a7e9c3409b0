package org.feltbok.cli;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.list.CaseList;
import org.feltbok.cases.list.ColumnUse;
import org.feltbok.cases.list.ListChoices;
import org.feltbok.cases.list.ListColumn;
import org.feltbok.cases.list.ListReader;
import org.feltbok.cases.list.ReadCases;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a list of cases is read: as it seems to be, except for what is said otherwise. */
final class ListOptions {
    @Option(
            names = "--column",
            paramLabel = "HEAD=USE",
            description =
                    "What a column of the list is: name, key, category, number, text, contact, note or"
                            + " left_out; else what it seems to be.")
    Map<String, ColumnUse> columns = new LinkedHashMap<>();

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook; the first if left out.")
    String sheet = "";

    @Option(
            names = "--heads",
            paramLabel = "ROW",
            description = "The row in which the heads of the columns stand.")
    int heads;

    @Option(
            names = "--decimal-mark",
            paramLabel = ",|.",
            description = "What stands before decimals where a number can be read in two ways.")
    String mark = "";

    /** The list; what stands in the way of it is told as a refusal. */
    ReadCases read(Path file, List<Attribute> known) {
        CaseList list = list(CaseList.read(file));
        ListChoices choices = ListChoices.NONE;
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, ColumnUse> each : columns.entrySet()) {
            int position = position(list, each.getKey());
            if (position < 0) {
                faults.add(
                        Fault.at(
                                Place.file(list.file()),
                                "cli.no_such_column",
                                each.getKey(),
                                list.columns().stream()
                                        .map(ListColumn::head)
                                        .collect(Collectors.joining(", "))));
            } else {
                choices = choices.use(list, position, each.getValue());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        if (mark.equals(",") || mark.equals(".")) {
            choices = choices.decimals(mark.charAt(0));
        } else if (!mark.isEmpty()) {
            throw new FaultException("cli.decimal_mark", mark);
        }
        ReadCases read = ListReader.read(list, choices, known);
        if (!read.isSound()) {
            throw new FaultException(read.stopping().stream().map(f -> f.fault()).toList());
        }
        return read;
    }

    private CaseList list(CaseList first) {
        CaseList list = first;
        if (!sheet.isEmpty()) {
            List<String> names =
                    list.sheets().stream().map(g -> g.sheet() == null ? "" : g.sheet()).toList();
            int at = names.indexOf(sheet);
            if (at < 0) {
                throw new FaultException(
                        Fault.at(
                                Place.file(list.file()),
                                "cli.no_such_sheet",
                                sheet,
                                String.join(", ", names)));
            }
            list = list.sheet(at);
        }
        return heads > 0 ? list.heads(heads) : list;
    }

    private static int position(CaseList list, String head) {
        return list.columns().stream()
                .filter(c -> c.head().equalsIgnoreCase(head))
                .map(ListColumn::position)
                .findFirst()
                .orElse(-1);
    }
}
