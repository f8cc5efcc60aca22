using DataOps.Runtime;
using DataOps.Sql.Diagnostics;
using DataOps.Testing.Fixtures;

namespace DataOps.Testing.Texts;

/// <summary>Makes typed rows of some of their cells.</summary>
/// <param name="origin">What the rows are of, for messages: the relation, and the file if there is one.</param>
/// <param name="like">Has the other cells; null where those are null.</param>
internal sealed class RowMaker<TRow>(string origin, TRow? like)
    where TRow : class, IRelationRow<TRow>
{
    private readonly IReadOnlyList<ColumnInfo> _columns = TRow.Relation.Columns;

    /// <summary>The ordinals of columns named.</summary>
    /// <param name="names">The names, without regard to case.</param>
    /// <param name="place">Where they stand, for messages.</param>
    public IReadOnlyList<int> Ordinals(IReadOnlyList<string> names, string place)
    {
        var ordinals = names.Select(name => Ordinal(name, place)).ToList();
        var twice = names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Count() > 1);
        if (twice is not null)
        {
            throw Fault(place, $"column '{twice.Key}' is named twice.");
        }

        var missing = _columns.Where((column, i) => like is null && !column.Nullable && !ordinals.Contains(i)).Select(static column => column.Name).ToList();
        return missing.Count == 0
            ? ordinals
            : throw Fault(
                place,
                $"{FixtureMessages.List(missing)} {(missing.Count == 1 ? "is" : "are")} never null and must be named, or taken from a row to be like.");
    }

    public TRow Make(IReadOnlyList<int> ordinals, IReadOnlyList<object?> values, string place)
    {
        var cells = like is null ? new object?[_columns.Count] : RowCells.Of(like);
        for (var i = 0; i < ordinals.Count; i++)
        {
            cells[ordinals[i]] = values[i];
        }

        try
        {
            return TRow.Read(new CellReader(_columns, cells));
        }
        catch (Exception error) when (error is InvalidCastException or FormatException or OverflowException)
        {
            throw Fault(place, error.Message);
        }
    }

    public ModelTestException Fault(string place, string what, Exception? error = null) => new($"{origin}, {place}: {what}", error!);

    private int Ordinal(string name, string place)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (string.Equals(_columns[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw Fault(place, $"there is no column '{name}'.{Suggestion.Phrase(name, _columns.Select(static column => column.Name))}");
    }
}
