using DataOps.Sql.Facts;
using DataOps.Sql.Tests.Oracle;

namespace DataOps.Sql.Tests.Facts.Soundness;

/// <summary>Holds every fact of a query against the rows that an engine gives for it.</summary>
internal sealed class SoundnessCheck(SoundnessEngine engine, Random random)
{
    /// <summary>How many facts were looked at.</summary>
    public Dictionary<string, int> Claims { get; } = [];

    public IEnumerable<string> Contradictions(string sql, QueryFacts facts, IReadOnlyList<object?[]> rows)
    {
        Count("never null", facts.Columns.Count(column => column.Nullable == false));
        Count("keys", facts.Keys.Count);
        Count("values", facts.Columns.Count(column => column.Values is not null));
        Count("dependencies", facts.Dependencies.Count);
        Count("equalities", facts.Equalities.Count);
        Count("references", facts.References.Count);
        Count("deterministic", facts.IsDeterministic ? 1 : 0);
        return FactCheck.Contradictions(facts, rows)
            .Concat(Values(facts, rows))
            .Concat(Dependencies(facts, rows))
            .Concat(References(facts, rows))
            .Concat(Determinism(sql, facts, rows))
            .Concat(Lineage(sql, facts, rows));
    }

    private static IEnumerable<string> Values(QueryFacts facts, IReadOnlyList<object?[]> rows)
    {
        for (var i = 0; i < facts.Columns.Count; i++)
        {
            if (facts.Columns[i].Values is { } values
                && rows.Select(row => row[i]).FirstOrDefault(cell => cell is not null && !values.Any(value => value.Text == SoundnessEngine.Cell(cell))) is { } other)
            {
                yield return $"column '{facts.Columns[i].Name}' is claimed to hold only {string.Join(", ", values)}, and holds {SoundnessEngine.Cell(other)}";
            }
        }
    }

    private static IEnumerable<string> Dependencies(QueryFacts facts, IReadOnlyList<object?[]> rows)
    {
        foreach (var dependency in facts.Dependencies)
        {
            var groups = rows.GroupBy(row => SoundnessEngine.Tuple(dependency.From.Select(place => row[place])));
            if (groups.Any(group => group.Select(row => SoundnessEngine.Tuple(dependency.To.Select(place => row[place]))).Distinct().Count() > 1))
            {
                yield return $"({string.Join(", ", dependency.From)}) is claimed to decide ({string.Join(", ", dependency.To)}), and does not";
            }
        }

        foreach (var set in facts.Equalities)
        {
            if (rows.Any(row => set.Select(place => SoundnessEngine.Cell(row[place])).Distinct().Count() > 1))
            {
                yield return $"columns {string.Join(", ", set)} are claimed equal, and are not";
            }
        }
    }

    private IEnumerable<string> References(QueryFacts facts, IReadOnlyList<object?[]> rows)
    {
        foreach (var reference in facts.References)
        {
            foreach (var row in rows)
            {
                var cells = reference.Columns.Select(place => row[place]).ToList();
                if (!cells.Contains(null) && !engine.Occurs(reference.Relation.Name, reference.To, SoundnessEngine.Tuple(cells)))
                {
                    yield return $"columns {string.Join(", ", reference.Columns)} are claimed to refer to {reference.Relation} ({string.Join(", ", reference.To)}), and do not";
                    break;
                }
            }
        }
    }

    // Rows stored in another order give the same rows, as far as they are claimed to.
    private IEnumerable<string> Determinism(string sql, QueryFacts facts, IReadOnlyList<object?[]> rows)
    {
        if (!facts.Columns.Any(column => column.IsDeterministic) || engine.RunShuffled(sql) is not { } others)
        {
            yield break;
        }

        if (facts.IsDeterministic && !Same(rows, others, row => SoundnessEngine.Tuple(row)))
        {
            yield return "is claimed deterministic, and gives other rows when the data are stored in another order";
            yield break;
        }

        for (var i = 0; i < facts.Columns.Count; i++)
        {
            if (facts.Columns[i].IsDeterministic && !Same(rows, others, row => SoundnessEngine.Cell(row[i])))
            {
                yield return $"column {i} is claimed deterministic, and has other values when the data are stored in another order";
            }
        }
    }

    // Other values in all base columns that a column does not come from, and that do not decide the rows, leave its values alone.
    private IEnumerable<string> Lineage(string sql, QueryFacts facts, IReadOnlyList<object?[]> rows)
    {
        var place = random.Next(Math.Max(facts.Columns.Count, 1));
        if (place >= facts.Columns.Count || !facts.Columns[place].IsDeterministic)
        {
            yield break;
        }

        var kept = facts.Columns[place].Lineage.Select(origin => (origin.Relation.Name, origin.Column))
            .Concat(facts.RowLineage.Select(origin => (origin.Relation.Name, origin.Column))).ToHashSet();
        if (engine.RunChanged(sql, (table, column) => kept.Contains((table, column))) is not { } others)
        {
            yield break;
        }

        Count("lineage", 1);
        if (!Same(rows, others, row => SoundnessEngine.Cell(row[place])))
        {
            yield return $"column {place} changes with base columns that it is not claimed to come from; claimed: {string.Join(", ", kept)}";
        }
    }

    private static bool Same(IReadOnlyList<object?[]> left, IReadOnlyList<object?[]> right, Func<object?[], string> key) =>
        left.Select(key).Order(StringComparer.Ordinal).SequenceEqual(right.Select(key).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private void Count(string fact, int count) => Claims[fact] = Claims.GetValueOrDefault(fact) + count;
}
