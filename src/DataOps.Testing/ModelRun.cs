using DataOps.Runtime;
using DataOps.Testing.Comparison;

namespace DataOps.Testing;

/// <summary>What a model gave.</summary>
/// <typeparam name="TModel">The record generated for the model.</typeparam>
public sealed class ModelRun<TModel>
    where TModel : IRelationRow<TModel>
{
    internal ModelRun(IReadOnlyList<TModel> rows) => Rows = rows;

    /// <summary>The rows, in the order the database gave them.</summary>
    public IReadOnlyList<TModel> Rows { get; }

    /// <summary>Holds the rows against those expected, in any order; duplicates count.</summary>
    /// <exception cref="RowsDifferException">They differ; the message shows them side by side.</exception>
    public void ShouldBe(params IEnumerable<TModel> expected) => Compare(expected, (matcher, left, right) => matcher.InAnyOrder(left, right));

    /// <summary>Holds the rows against those expected, in the same order.</summary>
    /// <exception cref="RowsDifferException">They differ; the message shows them side by side.</exception>
    public void ShouldBeInOrder(params IEnumerable<TModel> expected) => Compare(expected, (_, left, right) => RowMatcher.InOrder(left, right));

    /// <summary>Holds that there is no row.</summary>
    /// <exception cref="RowsDifferException">There is one; the message shows all.</exception>
    public void ShouldBeEmpty() => ShouldBe();

    private void Compare(
        IEnumerable<TModel> expected,
        Func<RowMatcher, IReadOnlyList<object?[]>, IReadOnlyList<object?[]>, IReadOnlyList<RowPair>> pair)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var columns = TModel.Relation.Columns;
        var matcher = new RowMatcher(columns.Count, KeyOrdinals());
        var pairs = pair(matcher, Values(expected), Values(Rows));
        if (!pairs.All(p => p.IsSame(matcher.Whole)))
        {
            throw new RowsDifferException(DifferenceReport.Write(TModel.Relation.Name, [.. columns.Select(c => c.Name)], pairs, matcher));
        }
    }

    private static List<int>? KeyOrdinals()
    {
        if (TModel.Relation.Keys is not [var key, ..])
        {
            return null;
        }

        var names = TModel.Relation.Columns.Select(c => c.Name).ToList();
        return [.. key.Select(name => names.IndexOf(name))];
    }

    private static List<object?[]> Values(IEnumerable<TModel> rows)
    {
        var values = new List<object?[]>();
        foreach (var row in rows)
        {
            var cells = new object?[TModel.Relation.Columns.Count];
            row.Write(cells);
            values.Add(cells);
        }

        return values;
    }
}
