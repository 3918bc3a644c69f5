package xianghui.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xianghui.aggregation.Aggregator;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.aggregation.Figures;
import xianghui.intake.Difference;
import xianghui.intake.Differences;
import xianghui.returns.CellRef;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.SubmissionId;
import xianghui.runs.Mover;
import xianghui.runs.News;
import xianghui.runs.News.Event;
import xianghui.runs.Snapshot;
import xianghui.runs.Snapshot.UnitMark;

/**
 * Finds the cells that moved the county's figures from one report to the next. What the earlier returns had in a figure
 * is reckoned anew, so that a changed definition does not look like a changed cell.
 */
final class Movements {

    private final Returns returns;

    Movements(Returns returns) {
        this.returns = returns;
    }

    /** What moved each figure that is different, by its key; of a figure that no cell moved there is nothing. */
    Map<String, List<Mover>> of(News news, Snapshot before, Report report) {
        List<Exchange> exchanges = exchanges(before, report);
        if (exchanges.isEmpty() || news.figures().isEmpty()) {
            return Map.of();
        }
        List<Return> earlier = before.units().values().stream()
                .flatMap(unit -> find(unit).stream())
                .toList();
        Figures then = Aggregator.aggregate(report.catalog(), report.asOf(), earlier);
        Map<String, List<Mover>> movers = new LinkedHashMap<>();
        for (News.FigureChange change : news.figures()) {
            FigureKey key = FigureKey.parse(change.key());
            Collection<CellRef> was = cells(then.find(key));
            Collection<CellRef> is = cells(report.figures().find(key));
            List<Mover> moved = exchanges.stream()
                    .flatMap(exchange -> exchange.movers(was, is).stream())
                    .toList();
            if (!moved.isEmpty()) {
                movers.put(change.key(), moved);
            }
        }
        return movers;
    }

    private Optional<Return> find(UnitMark unit) {
        return unit.counting().isEmpty() ? Optional.empty() : returns.find(new SubmissionId(unit.counting()));
    }

    private static Collection<CellRef> cells(Optional<Figure> figure) {
        Set<CellRef> cells = new HashSet<>();
        figure.ifPresent(one -> {
            cells.addAll(one.amount().numeratorCells());
            cells.addAll(one.amount().denominatorCells());
        });
        return cells;
    }

    /** The units that count by another file, in the order of the register. */
    private List<Exchange> exchanges(Snapshot before, Report report) {
        Differences differences = new Differences(report.catalog());
        List<Exchange> exchanges = new ArrayList<>();
        report.rollCall().expected().forEach(unit -> {
            UnitMark mark = before.units().get(unit.code());
            Optional<Return> was = mark == null ? Optional.empty() : find(mark);
            Optional<Return> is = Optional.ofNullable(report.settlement().kept().get(unit.code()));
            if (!was.map(Return::file).equals(is.map(Return::file))) {
                List<Difference> cells =
                        was.isPresent() && is.isPresent() ? differences.between(is.get(), was.get()) : List.of();
                exchanges.add(new Exchange(unit.code(), unit.name(), was, is, cells));
            }
        });
        return exchanges;
    }

    /**
     * A unit that counts by another file.
     *
     * @param cells in which its two returns differ, the newer first
     */
    private record Exchange(
            String unit, String name, Optional<Return> was, Optional<Return> is, List<Difference> cells) {

        List<Mover> movers(Collection<CellRef> before, Collection<CellRef> now) {
            Set<String> old = places(before, was);
            Set<String> young = places(now, is);
            if (was.isEmpty() || is.isEmpty()) {
                Set<String> own = was.isEmpty() ? young : old;
                Event event = was.isEmpty() ? Event.IN : Event.OUT;
                return own.isEmpty() ? List.of() : List.of(new Mover(unit, name, event, "", "", "", "", own.size()));
            }
            Set<String> rows = rowsOfOne(old, young);
            return cells.stream()
                    .filter(cell -> old.contains(place(cell.cell()))
                            || young.contains(place(cell.cell()))
                            || rows.contains(row(place(cell.cell()))))
                    .map(cell -> new Mover(
                            unit,
                            name,
                            Event.CORRECTED,
                            cell.cell().sheet(),
                            cell.cell().address(),
                            cell.other(),
                            cell.one(),
                            1))
                    .toList();
        }

        /** A row that counts now and did not before, or the other way round, does so by another of its cells. */
        private static Set<String> rowsOfOne(Set<String> old, Set<String> young) {
            Set<String> rows = new HashSet<>();
            old.stream().filter(place -> !young.contains(place)).forEach(place -> rows.add(row(place)));
            young.stream().filter(place -> !old.contains(place)).forEach(place -> rows.add(row(place)));
            return rows;
        }

        private static Set<String> places(Collection<CellRef> cells, Optional<Return> source) {
            return cells.stream()
                    .filter(cell -> source.map(Return::file).equals(Optional.of(cell.file())))
                    .map(Exchange::place)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static String place(CellRef cell) {
            return cell.sheet() + "!" + cell.address();
        }

        /** The sheet and the number of the row. */
        private static String row(String place) {
            int from = place.lastIndexOf('!') + 1;
            return place.substring(0, from) + place.substring(from).replaceAll("\\D", "");
        }
    }
}
