using System.Runtime.CompilerServices;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.DuckDb;
using DataOps.Warehouses.Postgres;
using DataOps.Warehouses.SqlServer;

namespace DataOps.Tool.Warehouses;

/// <summary>The adapters by engine. Each is made in a method of its own, so that a driver is loaded only when it is used.</summary>
internal static class WarehouseRegistry
{
    public static readonly string[] Engines = ["duckdb", "postgres", "sqlserver"];

    public static IWarehouse Create(string engine) => engine.ToLowerInvariant() switch
    {
        "duckdb" => DuckDb(),
        "postgres" => Postgres(),
        "sqlserver" => SqlServer(),
        _ => throw new DataOpsException(WarehouseDiagnostics.UnknownEngine, engine, string.Join(", ", Engines)),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DuckDbWarehouse DuckDb() => new();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PostgresWarehouse Postgres() => new();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqlServerWarehouse SqlServer() => new();
}
