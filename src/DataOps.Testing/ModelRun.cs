using DataOps.Runtime;
using DataOps.Testing.Comparison;
using DataOps.Testing.Fixtures;

namespace DataOps.Testing;

/// <summary>What a model gave. Immutable.</summary>
/// <typeparam name="TModel">The record generated for the model.</typeparam>
public sealed class ModelRun<TModel>
    where TModel : IRelationRow<TModel>
{
    private readonly IReadOnlyList<string> _key;
    private readonly double _tolerance;

    internal ModelRun(IReadOnlyList<TModel> rows, IReadOnlyList<string> key, double tolerance = 0) =>
        (Rows, _key, _tolerance) = (rows, key, tolerance);

    /// <summary>The rows, in the order the database gave them.</summary>
    public IReadOnlyList<TModel> Rows { get; }

    /// <summary>What the model's checks found; null where the test did not ask.</summary>
    internal IReadOnlyList<CheckOutcome>? Checks { get; init; }

    /// <summary>The same rows, compared so that floating-point numbers may differ a little, as they do from engine to engine.</summary>
    /// <param name="relative">By what part of the larger one two numbers may differ, for instance 1e-12.</param>
    public ModelRun<TModel> Tolerating(double relative) => new(Rows, _key, relative) { Checks = Checks };

    /// <summary>Holds the rows against those expected, in any order; duplicates count.</summary>
    /// <exception cref="RowsDifferException">They differ; the message shows how, row by row.</exception>
    public void ShouldBe(params IEnumerable<TModel> expected) => Hold(Comparison().AnyOrder(Cells(expected), Cells(Rows)));

    /// <summary>Holds the rows against those expected, in the same order. The model under test needs an <c>order by</c>.</summary>
    /// <exception cref="RowsDifferException">They differ; the message shows how, row by row.</exception>
    public void ShouldBeInOrder(params IEnumerable<TModel> expected) => Hold(Comparison().InOrder(Cells(expected), Cells(Rows)));

    /// <summary>Holds that these rows are among those that the model gave, each as often.</summary>
    /// <exception cref="RowsDifferException">Some are not; the message shows which, beside what has their key.</exception>
    public void ShouldContain(params IEnumerable<TModel> expected) => Hold(Comparison().Within(Cells(expected), Cells(Rows)));

    /// <summary>Holds that there is no row.</summary>
    /// <exception cref="RowsDifferException">There is one; the message shows them.</exception>
    public void ShouldBeEmpty() => ShouldBe();

    /// <summary>Holds that no check of the model finds a wrong row.</summary>
    /// <exception cref="RowsDifferException">Some do; the message names them.</exception>
    /// <exception cref="ModelTestException">The test did not ask for checks, or one reads a relation that the test says nothing of.</exception>
    public void ShouldPassChecks()
    {
        var checks = Checks ?? throw new ModelTestException("No checks ran: say WithChecks() before RunAsync().");
        if (checks.FirstOrDefault(static check => check.Missing is not null) is { } unable)
        {
            throw new ModelTestException($"The check '{unable.Name}' reads '{unable.Missing}', which is no input of the model. Give rows to it in a test of a model that reads it.");
        }

        var failed = checks.Where(static check => check.WrongRows > 0).Select(static check => $"'{check.Name}' ({check.WrongRows} wrong {(check.WrongRows == 1 ? "row" : "rows")})").ToList();
        Hold(failed.Count == 0 ? null : $"{TModel.Relation.Name} fails {(failed.Count == 1 ? "a check" : "checks")}: {string.Join(", ", failed)}.");
    }

    private RowComparison Comparison() =>
        new(TModel.Relation.Name, [.. TModel.Relation.Columns.Select(static column => column.Name)], _key, _tolerance);

    private static void Hold(string? difference)
    {
        if (difference is not null)
        {
            throw new RowsDifferException(difference);
        }
    }

    private static List<object?[]> Cells(IEnumerable<TModel> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.Select(RowCells.Of)];
    }
}
