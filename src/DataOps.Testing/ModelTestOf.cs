using DataOps.Runtime;
using DataOps.Testing.Engines;
using DataOps.Testing.Fixtures;

namespace DataOps.Testing;

/// <summary>A test of one model: what it is given, and running it. Immutable; each call gives a new one.</summary>
/// <typeparam name="TModel">The record generated for the model.</typeparam>
public sealed class ModelTest<TModel>
    where TModel : IRelationRow<TModel>
{
    private readonly TestSetup _setup;

    internal ModelTest(TestSetup setup) => _setup = setup;

    /// <summary>
    /// Gives rows to one relation: a direct input of the model, or one further up, in which case the models between run too. Without rows
    /// it is empty. A seed of which nothing is said holds its own rows; any other input must be given.
    /// </summary>
    /// <typeparam name="TRow">The record generated for the relation.</typeparam>
    /// <param name="rows">Its rows; a second call for the same relation adds to them. <see cref="RelationRows"/> makes them of CSV or JSON.</param>
    public ModelTest<TModel> Given<TRow>(params IEnumerable<TRow> rows)
        where TRow : IRelationRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(_setup with { Given = _setup.Given.Add(GivenRows.Of(GivenKind.Sets, rows)) });
    }

    /// <summary>Gives a seed the rows of its own file, so that the models between it and the model under test run.</summary>
    /// <typeparam name="TSeed">The record generated for the seed.</typeparam>
    public ModelTest<TModel> GivenSeed<TSeed>()
        where TSeed : IRelationRow<TSeed> => new(_setup with { Given = _setup.Given.Add(GivenRows.Of<TSeed>(GivenKind.Own, [])) });

    /// <summary>Says that all inputs of which nothing else is said are empty, seeds included.</summary>
    public ModelTest<TModel> OtherInputsEmpty() => new(_setup with { OthersEmpty = true });

    /// <summary>
    /// Fixes the clock: in every query that runs, <c>now()</c>, <c>current_date</c>, <c>getdate()</c> and the like are this moment.
    /// Dates and times without a zone are those of UTC.
    /// </summary>
    public ModelTest<TModel> At(DateTimeOffset moment) => new(_setup with { Moment = moment });

    /// <summary>Fixes the clock at midnight of a day, in UTC.</summary>
    public ModelTest<TModel> On(DateOnly day) => At(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>Gives a parameter of the run to transforms, as <c>dataops deploy --parameter name=value</c> does.</summary>
    public ModelTest<TModel> WithParameter(string name, string value) => new(_setup with { Parameters = _setup.Parameters.SetItem(name, value) });

    /// <summary>Runs the model's checks on its rows, those that the compiler did not prove, at the test's moment; see <see cref="ModelRun{TModel}.ShouldPassChecks"/>.</summary>
    public ModelTest<TModel> WithChecks() => new(_setup with { WithChecks = true });

    /// <summary>Runs on an engine other than the one the environment says.</summary>
    public ModelTest<TModel> OnEngine(TestEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new(_setup with { Engine = engine });
    }

    /// <summary>Shows each statement, for instance to xUnit's output: <c>LogTo(output.WriteLine)</c>.</summary>
    public ModelTest<TModel> LogTo(Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new(_setup with { Log = log });
    }

    /// <summary>Runs the model on an empty database that nobody else sees, and disposes of it.</summary>
    /// <exception cref="ModelTestException">The model or an input is not in the project, an input is not given, or a query failed.</exception>
    public async Task<ModelRun<TModel>> RunAsync(CancellationToken cancellationToken = default)
    {
        var session = await TestSession.OpenAsync(TModel.Relation.Project, _setup.Engine, keepsVersions: false, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await session.RunAsync<TModel>(_setup, anew: false, cancellationToken).ConfigureAwait(false);
        }
    }
}
