package org.feltbok.tables;

import org.feltbok.tables.TableBook.Block;
import org.feltbok.tables.TableBook.Cell;
import org.feltbok.tables.TableBook.Head;
import org.feltbok.tables.TableBook.Kind;
import org.feltbok.tables.TableBook.Line;
import org.feltbok.tables.TableBook.Page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is in a column that is left out is also a line where the variable of the column is asked for
 * as an item. By other variables it is the same table turned round: how many in the north are women
 * is also how many women are in the north.
 */
final class SameTurned {
    /** No variable is called so. */
    private static final String EVERY = "*";

    private final List<Head> heads;

    /** Lines that are not told, by item and the variable of the columns. */
    private final Map<String, Set<String>> out = new HashMap<>();

    private SameTurned(List<Head> heads, List<Page> pages) {
        this.heads = heads;
        for (Page page : pages) {
            for (Block block : page.blocks()) {
                for (int i = 0; i < heads.size(); i++) {
                    Head head = heads.get(i);
                    if (!head.variable().isEmpty() && block.bases().get(i).isHidden()) {
                        boolean isOwn = head.variable().equals(block.item());
                        out.computeIfAbsent(
                                        key(head.variable(), isOwn ? EVERY : block.item()),
                                        k -> new HashSet<>())
                                .add(head.code());
                    }
                }
            }
        }
    }

    static List<Page> hidden(List<Head> heads, List<Page> pages) {
        SameTurned turned = new SameTurned(heads, pages);
        return turned.out.isEmpty()
                ? pages
                : pages.stream()
                        .map(
                                p ->
                                        new Page(
                                                p.name(),
                                                p.number(),
                                                p.label(),
                                                p.blocks().stream().map(turned::of).toList()))
                        .toList();
    }

    private static String key(String item, String columns) {
        return item + "|" + columns;
    }

    private Block of(Block block) {
        List<List<Cell>> cells = new ArrayList<>();
        block.lines().forEach(l -> cells.add(new ArrayList<>(l.cells())));
        for (int i = 0; i < heads.size(); i++) {
            Set<String> codes = new HashSet<>(out.getOrDefault(key(block.item(), EVERY), Set.of()));
            codes.addAll(out.getOrDefault(key(block.item(), heads.get(i).variable()), Set.of()));
            if (codes.isEmpty()) {
                continue;
            }
            // the others would give one that lacks, and a mean with them one of two
            boolean all = codes.size() < 2;
            for (int line = 0; line < cells.size(); line++) {
                Line of = block.lines().get(line);
                if (all || of.kind() == Kind.MEAN || codes.contains(of.code())) {
                    cells.get(line).set(i, cells.get(line).get(i).hidden());
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < cells.size(); line++) {
            Line of = block.lines().get(line);
            lines.add(new Line(of.kind(), of.code(), of.label(), of.decimals(), cells.get(line)));
        }
        return new Block(block.item(), block.label(), block.bases(), lines);
    }
}
