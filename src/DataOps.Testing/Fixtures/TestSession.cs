using System.Data.Common;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Manifests;
using DataOps.Runtime;
using DataOps.Testing.Engines;
using DataOps.Warehouses;

namespace DataOps.Testing.Fixtures;

/// <summary>The database of a test and what was made in it. Not for several threads.</summary>
internal sealed class TestSession : IAsyncDisposable
{
    private readonly TestProject _project;
    private readonly TestDatabase _database;
    private readonly RelationBuilder _builder;
    private int _versions;

    private TestSession(TestProject project, TestDatabase database) =>
        (_project, _database, _builder) = (project, database, new RelationBuilder(database));

    /// <summary>Whether incremental models keep what they hold from one run to the next.</summary>
    public bool KeepsVersions { get; init; }

    public static async Task<TestSession> OpenAsync(string project, TestEngine? engine, bool keepsVersions, CancellationToken cancellationToken)
    {
        var manifest = await ProjectManifest.LoadAsync(project, cancellationToken).ConfigureAwait(false);
        var database = await (engine ?? TestEngine.Current).OpenAsync(cancellationToken).ConfigureAwait(false);
        return new TestSession(manifest, database) { KeepsVersions = keepsVersions };
    }

    /// <summary>Puts rows where a model keeps those of earlier runs.</summary>
    public async Task StartFromAsync<TModel>(IReadOnlyList<TModel> rows, CancellationToken cancellationToken)
        where TModel : IRelationRow<TModel>
    {
        var node = new NodeTexts(_project, _database, null).Of(_project.Find(TModel.Relation));
        if (!VersionStatements.GoesOn(node))
        {
            throw new ModelTestException($"'{node.Name}' does not go on from earlier rows: only an incremental model with a unique_key or new_rows can start from some.");
        }

        await _builder.GiveAsync(node, [GivenRows.Of(GivenKind.Sets, rows)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a model, with all that stands between it and what is given.</summary>
    /// <param name="setup">What the test says.</param>
    /// <param name="anew">Whether incremental models forget what they hold.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ModelRun<TModel>> RunAsync<TModel>(TestSetup setup, bool anew, CancellationToken cancellationToken)
        where TModel : IRelationRow<TModel>
    {
        var plan = FixturePlan.Make(_project, TModel.Relation, setup);
        var texts = new NodeTexts(_project, _database, setup.Moment);
        _builder.Log = setup.Log;
        var transforms = new TransformSteps(_builder, _project, typeof(TModel).Assembly, texts, setup);
        foreach (var step in plan.Steps.SkipLast(1))
        {
            await MakeAsync(step, texts.Of(step.Node), transforms, anew, cancellationToken).ConfigureAwait(false);
        }

        // The model's own query is read as it is, in its order; what is kept, or is no query, is made and then read.
        var model = texts.Of(plan.Model.Node);
        var isMade = model.IsTransform || IsVersioned(model);
        if (isMade)
        {
            await MakeAsync(plan.Model, model, transforms, anew, cancellationToken).ConfigureAwait(false);
        }

        var query = isMade ? _builder.Select(model) : _builder.Query(model);
        var rows = await ReadAsync<TModel>(model, query, cancellationToken).ConfigureAwait(false);
        var checks = setup.WithChecks ? await CheckAsync(model, texts, isMade, cancellationToken).ConfigureAwait(false) : null;
        return new ModelRun<TModel>(rows, KeyOf(model, TModel.Relation)) { Checks = checks };
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    // The checks of one node read its table, and those of relations that the test may not have.
    private async Task<IReadOnlyList<CheckOutcome>> CheckAsync(ManifestNode model, NodeTexts texts, bool isMade, CancellationToken cancellationToken)
    {
        if (!isMade)
        {
            await _builder.RunAsync(model, cancellationToken).ConfigureAwait(false);
        }

        var outcomes = new List<CheckOutcome>();
        foreach (var check in _project.Manifest.Checks.Where(check => check.Node == model.Name && check.IsToTest))
        {
            var missing = check.DependsOn?.FirstOrDefault(name => _project.Nodes[name].Kind != "source" && !_builder.Relations.ContainsKey(name));
            outcomes.Add(missing is null
                ? new CheckOutcome(check.Name, await _builder.CheckAsync(check.Name, texts.Of(check), cancellationToken).ConfigureAwait(false), null)
                : new CheckOutcome(check.Name, 0, missing));
        }

        return outcomes;
    }

    private bool IsVersioned(ManifestNode node) => KeepsVersions && node.Materialize switch
    {
        "incremental" => true,
        "history" => throw new ModelTestException(
            $"'{node.Name}' is materialized as history, which this version does not deploy, so there are no runs over time to test. Its query can be tested: ModelTest.For."),
        _ => false,
    };

    private Task MakeAsync(FixtureStep step, ManifestNode node, TransformSteps transforms, bool anew, CancellationToken cancellationToken)
    {
        var exists = _builder.Relations.ContainsKey(node.Name);
        return step.Given switch
        {
            null when node.IsTransform => transforms.RunAsync(node, cancellationToken),
            null when IsVersioned(node) => _builder.RunVersionAsync(node, ++_versions, anew, cancellationToken),
            null => _builder.RunAsync(node, cancellationToken),
            _ when exists && step.IsSettled => Task.CompletedTask,
            _ when step.IsOwn => _builder.LoadAsync(node, cancellationToken),
            var given when exists && step.OnlyAdds => _builder.AddAsync(node, given, cancellationToken),
            var given => _builder.GiveAsync(node, given, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<TModel>> ReadAsync<TModel>(ManifestNode node, string query, CancellationToken cancellationToken)
        where TModel : IRelationRow<TModel>
    {
        _builder.Log?.Invoke(query);
        try
        {
            return await _database.Session.Connection.ReadQueryAsync<TModel>(query, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is DbException or InvalidCastException)
        {
            throw new ModelTestException(FixtureMessages.Failed(node, error), error);
        }
    }

    // What the author calls the grain tells rows apart best; what the compiler proved, or the key of an incremental model, else.
    private static IReadOnlyList<string> KeyOf(ManifestNode node, RelationInfo relation) =>
        node.Grain ?? relation.Keys.FirstOrDefault(static key => key.Count > 0) ?? node.Incremental?.Key ?? [];
}
