using System.Reflection;
using DataOps.Warehouses;

namespace DataOps.Testing.Engines;

/// <summary>
/// Finds the adapters of servers. Each is a package with a driver of its own that a test project references when it wants it, so that the
/// others need none.
/// </summary>
internal static class ServerAdapters
{
    private static readonly Dictionary<string, string> _packages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["postgres"] = "DataOps.Warehouses.Postgres",
        ["sqlserver"] = "DataOps.Warehouses.SqlServer",
    };

    public static IWarehouse Find(string engine)
    {
        if (!_packages.TryGetValue(engine, out var package))
        {
            throw new ModelTestException(
                $"{TestEngine.EngineVariable} is '{engine}', which is no engine. The engines are duckdb, {string.Join(", ", _packages.Keys)}.");
        }

        try
        {
            var adapter = Assembly.Load(package).GetExportedTypes().Single(static type => type.IsAssignableTo(typeof(IWarehouse)) && !type.IsAbstract);
            return (IWarehouse)Activator.CreateInstance(adapter)!;
        }
        catch (FileNotFoundException missing)
        {
            throw new ModelTestException(
                $"{TestEngine.EngineVariable} is '{engine}', but the test project does not reference the package '{package}'. "
                + $"Add it: dotnet add package {package}",
                missing);
        }
    }
}
