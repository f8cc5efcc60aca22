using System.Collections.Immutable;
using DataOps.Runtime;
using DataOps.Testing.Fixtures;

namespace DataOps.Testing;

/// <summary>A test of one model: what it is given, and running it. Immutable; each call gives a new one.</summary>
/// <typeparam name="TModel">The record generated for the model.</typeparam>
public sealed class ModelTest<TModel>
    where TModel : IRelationRow<TModel>
{
    private readonly ImmutableArray<GivenRelation> _given;

    internal ModelTest(ImmutableArray<GivenRelation> given) => _given = given;

    /// <summary>
    /// Gives rows to one relation: a direct input of the model, or one further up, in which case the models between run too.
    /// Inputs that are not given, and have nothing given above them, are empty.
    /// </summary>
    /// <typeparam name="TRow">The record generated for the relation.</typeparam>
    /// <param name="rows">Its rows; a second call for the same relation adds to them.</param>
    public ModelTest<TModel> Given<TRow>(params IEnumerable<TRow> rows)
        where TRow : IRelationRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(_given.Add(GivenRelation.Of(rows)));
    }

    /// <summary>Runs the model on an empty database in memory that nobody else sees, and disposes of it.</summary>
    /// <exception cref="ModelTestException">The model or an input is not in the project, or its query failed.</exception>
    public async Task<ModelRun<TModel>> RunAsync(CancellationToken cancellationToken = default)
    {
        var manifest = await ProjectManifest.LoadAsync(TModel.Relation.Project, cancellationToken).ConfigureAwait(false);
        var plan = FixturePlan.Make(manifest, TModel.Relation, _given);
        using var database = new FixtureDatabase();
        await database.PrepareAsync(plan, cancellationToken).ConfigureAwait(false);
        return new ModelRun<TModel>(await database.ReadAsync<TModel>(plan, cancellationToken).ConfigureAwait(false));
    }
}
