using System.Text;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Manifests;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;

namespace DataOps.Deployment.Seeds;

/// <summary>
/// Loads a seed: its texts go through the engine's bulk path into a temporary table, and from there with the engine's own
/// conversions into the version. So a seed means the same wherever it is loaded, and nothing holds it in memory.
/// </summary>
public static class SeedLoader
{
    private const string Staging = "dataops_seed";

    /// <summary>Makes a table and fills it; within the caller's transaction.</summary>
    /// <param name="session">The session.</param>
    /// <param name="seed">The seed, with types that the engine knows.</param>
    /// <param name="table">The table to make.</param>
    /// <param name="csv">The seed's file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task LoadAsync(
        IWarehouseSession session, ManifestNode seed, RelationName table, Stream csv, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(seed);
        var statements = session.Statements;
        var staging = statements.TemporaryName(Staging);
        using var reader = new StreamReader(csv, Encoding.UTF8);
        var records = new CsvRecords(reader, (line, what) => new DataOpsException(DeploymentDiagnostics.BadSeed, seed.Name, line, what));
        var header = await records.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        var columns = Columns(seed, header, statements);

        await session.ExecuteAsync(statements.DropTable(staging), null, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            statements.CreateTemporaryTable(staging, [.. header.Select(name => new ColumnDefinition(name, statements.TextType))]),
            null,
            cancellationToken).ConfigureAwait(false);
        await session.BulkLoadAsync(staging, header, records.ReadAsync(header.Count, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        await session.ExecuteAsync(statements.CreateTable(table, columns), null, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(Convert(statements, staging, table, columns), null, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(statements.DropTable(staging), null, cancellationToken).ConfigureAwait(false);
    }

    private static IReadOnlyList<ColumnDefinition> Columns(
        ManifestNode seed, IReadOnlyList<string> header, WarehouseStatements statements)
    {
        var missing = seed.Columns.FirstOrDefault(column => !header.Contains(column.Name, StringComparer.OrdinalIgnoreCase));
        return missing is null && header.Count == seed.Columns.Count
            ? [.. seed.Columns.Select(column => new ColumnDefinition(column.Name, column.Type ?? statements.TextType, column.Nullable ?? true))]
            : throw new DataOpsException(
                DeploymentDiagnostics.BadSeed, seed.Name, 1, "the header does not name the columns that the manifest describes");
    }

    private static string Convert(
        WarehouseStatements statements, RelationName staging, RelationName table, IReadOnlyList<ColumnDefinition> columns)
    {
        var names = string.Join(", ", columns.Select(column => statements.Quote(column.Name)));
        var values = string.Join(", ", columns.Select(column => $"cast({statements.Quote(column.Name)} as {column.Type})"));
        return $"insert into {statements.Quote(table)} ({names}) select {values} from {statements.Quote(staging)}";
    }
}
