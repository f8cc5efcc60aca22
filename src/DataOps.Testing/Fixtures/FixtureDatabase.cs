using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.DuckDb;
using DataOps.Runtime;
using DataOps.Sql.Dialects;

namespace DataOps.Testing.Fixtures;

/// <summary>
/// A database in memory for one run. What the project makes lies under the very names that the compiler leaves in queries as
/// references, so that queries run as they are; sources lie under their own names.
/// </summary>
internal sealed class FixtureDatabase : IDisposable
{
    private const string Engine = "duckdb";

    private static readonly Dialect _dialect = Dialect.DuckDb;
    private readonly DuckDbConnection _connection = new("Data Source=:memory:");

    public async Task PrepareAsync(FixturePlan plan, CancellationToken cancellationToken)
    {
        await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        var schemas = plan.Steps.Select(s => SchemaOf(s.Node)).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var schema in schemas)
        {
            await ExecuteAsync($"create schema if not exists {Quote(schema)}", null, cancellationToken).ConfigureAwait(false);
        }

        foreach (var step in plan.Steps.SkipLast(1))
        {
            await MakeAsync(step, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<TModel>> ReadAsync<TModel>(FixturePlan plan, CancellationToken cancellationToken)
        where TModel : IRelationRow<TModel>
    {
        using var command = _connection.CreateCommand();
        command.CommandText = QueryOf(plan.Model);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var rows = new List<TModel>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(TModel.Read(reader));
            }

            return rows;
        }
        catch (Exception error) when (error is DuckDbException or InvalidCastException)
        {
            throw Failed(plan.Model, error);
        }
    }

    public void Dispose() => _connection.Dispose();

    private async Task MakeAsync(FixtureStep step, CancellationToken cancellationToken)
    {
        if (step.Given is null)
        {
            await ExecuteAsync($"create table {Quote(step.Node)} as\n{QueryOf(step.Node)}", step.Node, cancellationToken).ConfigureAwait(false);
            return;
        }

        var columns = step.Node.Columns.Select(c => $"{Quote(c.Name)} {c.Type}");
        await ExecuteAsync($"create table {Quote(step.Node)} ({string.Join(", ", columns)})", step.Node, cancellationToken).ConfigureAwait(false);
        if (step.Given.Count > 0)
        {
            Fill(step.Node, step.Given);
        }
    }

    private void Fill(ManifestNode node, IReadOnlyList<GivenRelation> given)
    {
        try
        {
            using var appender = _connection.CreateAppender(SchemaOf(node), NameOf(node));
            foreach (var row in given.SelectMany(g => g.Rows))
            {
                appender.AppendRow(row);
            }

            appender.Complete();
        }
        catch (Exception error) when (error is DuckDbException or InvalidCastException or OverflowException)
        {
            throw new ModelTestException($"The rows given to '{node.Name}' do not fit: {error.Message}", error);
        }
    }

    private async Task ExecuteAsync(string sql, ManifestNode? node, CancellationToken cancellationToken)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DuckDbException error) when (node is not null)
        {
            throw Failed(node, error);
        }
    }

    private static ModelTestException Failed(ManifestNode node, Exception error) => new($"'{node.Name}' failed: {error.Message}", error);

    private static string QueryOf(ManifestNode node) =>
        node.Sql is { } texts && texts.TryGetValue(Engine, out var sql)
            ? sql
            : throw new ModelTestException($"'{node.Name}' is not compiled for {Engine}: add DuckDb to the project's DataOpsEngines.");

    private static bool IsSource(ManifestNode node) => string.Equals(node.Kind, "source", StringComparison.OrdinalIgnoreCase);

    private static string SchemaOf(ManifestNode node) => IsSource(node) ? node.Schema ?? "main" : ReferenceMarkers.Schema;

    private static string NameOf(ManifestNode node) => IsSource(node) ? node.Relation ?? node.Name : node.Name;

    private static string Quote(ManifestNode node) => Quote(SchemaOf(node)) + "." + Quote(NameOf(node));

    private static string Quote(string name) => _dialect.QuoteIdentifier(name);
}
