using DataOps.Runtime;
using DataOps.Testing.Engines;
using DataOps.Testing.Fixtures;

namespace DataOps.Testing;

/// <summary>
/// A test of several runs of one model. Relations keep the rows they were given, and incremental models what they hold, from one run to
/// the next; the statements are those of a deployment. Its methods change it and return it. Not for several threads at once.
/// </summary>
/// <typeparam name="TModel">The record generated for the model.</typeparam>
public sealed class ModelScenario<TModel> : IAsyncDisposable
    where TModel : IRelationRow<TModel>
{
    private readonly Dictionary<RelationInfo, GivenRows> _held = new(ReferenceEqualityComparer.Instance);
    private readonly List<TModel> _start = [];
    private TestSetup _setup = new();
    private TestSession? _session;

    internal ModelScenario()
    {
    }

    /// <summary>Says what a relation holds from the next run on, instead of what it held. Several calls before a run go together.</summary>
    /// <typeparam name="TRow">The record generated for the relation.</typeparam>
    /// <param name="rows">Its rows; none empties it.</param>
    public ModelScenario<TModel> Given<TRow>(params IEnumerable<TRow> rows)
        where TRow : IRelationRow<TRow> => Add(GivenKind.Sets, rows);

    /// <summary>Adds rows to what a relation holds.</summary>
    /// <typeparam name="TRow">The record generated for the relation.</typeparam>
    /// <param name="rows">The rows.</param>
    public ModelScenario<TModel> GivenMore<TRow>(params IEnumerable<TRow> rows)
        where TRow : IRelationRow<TRow> => Add(GivenKind.Adds, rows);

    /// <summary>Gives a seed the rows of its own file.</summary>
    /// <typeparam name="TSeed">The record generated for the seed.</typeparam>
    public ModelScenario<TModel> GivenSeed<TSeed>()
        where TSeed : IRelationRow<TSeed> => Add<TSeed>(GivenKind.Own, []);

    /// <summary>Says that all inputs of which nothing else is said are empty, seeds included.</summary>
    public ModelScenario<TModel> OtherInputsEmpty()
    {
        _setup = _setup with { OthersEmpty = true };
        return this;
    }

    /// <summary>Says what the model holds before its first run, as if earlier runs had made it.</summary>
    public ModelScenario<TModel> StartingFrom(params IEnumerable<TModel> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (_session is not null)
        {
            throw new InvalidOperationException("The scenario has run already: say what the model starts from before its first run.");
        }

        _start.AddRange(rows);
        return this;
    }

    /// <summary>Sets the clock of the runs that follow; see <see cref="ModelTest{TModel}.At"/>.</summary>
    public ModelScenario<TModel> At(DateTimeOffset moment)
    {
        _setup = _setup with { Moment = moment };
        return this;
    }

    /// <summary>Sets the clock of the runs that follow to midnight of a day, in UTC.</summary>
    public ModelScenario<TModel> On(DateOnly day) => At(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>Gives a parameter of the run to transforms, as <c>dataops deploy --parameter name=value</c> does.</summary>
    public ModelScenario<TModel> WithParameter(string name, string value)
    {
        _setup = _setup with { Parameters = _setup.Parameters.SetItem(name, value) };
        return this;
    }

    /// <summary>Runs the model's checks on its rows after each run; see <see cref="ModelRun{TModel}.ShouldPassChecks"/>.</summary>
    public ModelScenario<TModel> WithChecks()
    {
        _setup = _setup with { WithChecks = true };
        return this;
    }

    /// <summary>Runs on an engine other than the one the environment says. To be called before the first run.</summary>
    public ModelScenario<TModel> OnEngine(TestEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _setup = _setup with { Engine = engine };
        return this;
    }

    /// <summary>Shows each statement, for instance to xUnit's output: <c>LogTo(output.WriteLine)</c>.</summary>
    public ModelScenario<TModel> LogTo(Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        _setup = _setup with { Log = log };
        return this;
    }

    /// <summary>Runs the model, and what stands between it and the relations given, once more.</summary>
    /// <param name="fullRefresh">Whether incremental models forget what they hold and are filled anew.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>All that the model holds after the run.</returns>
    /// <exception cref="ModelTestException">The model or an input is not in the project, an input is not given, or a query failed.</exception>
    public async Task<ModelRun<TModel>> RunAsync(bool fullRefresh = false, CancellationToken cancellationToken = default)
    {
        if (_session is null)
        {
            _session = await TestSession.OpenAsync(TModel.Relation.Project, _setup.Engine, keepsVersions: true, cancellationToken).ConfigureAwait(false);
            if (_start.Count > 0)
            {
                await _session.StartFromAsync(_start, cancellationToken).ConfigureAwait(false);
            }
        }

        var given = _setup.Given;
        var held = _held.Where(pair => given.All(rows => rows.Relation != pair.Key)).Select(pair => pair.Value);
        var run = await _session.RunAsync<TModel>(_setup with { Given = [.. given, .. held] }, fullRefresh, cancellationToken).ConfigureAwait(false);
        foreach (var rows in given)
        {
            _held[rows.Relation] = new GivenRows(rows.Relation, GivenKind.Holds, []);
        }

        _setup = _setup with { Given = [] };
        return run;
    }

    /// <summary>Drops the scenario's database.</summary>
    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ModelScenario<TModel> Add<TRow>(GivenKind kind, IEnumerable<TRow> rows)
        where TRow : IRelationRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        _setup = _setup with { Given = _setup.Given.Add(GivenRows.Of(kind, rows)) };
        return this;
    }
}
