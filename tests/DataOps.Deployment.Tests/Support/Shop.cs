using DataOps.Deployment.Releases;

namespace DataOps.Deployment.Tests.Support;

/// <summary>A small shop whose every published relation tells which release it is of.</summary>
internal static class Shop
{
    public const string Customers = "id,name,since\n1,Ada,2024-01-01\n2,\"Bob \"\"B\"\"\",\n3,\"\",2025-05-05\n";

    /// <summary>Release <paramref name="generation"/>: everything that is published changes with it.</summary>
    public static ProjectBuilder Release(int generation) => new ProjectBuilder($"1.{generation}.0")
        .Seed("customers", "id INTEGER, name VARCHAR, since DATE", Customers + $"4,Generation {generation},2025-01-01\n")
        .Model(
            "stg_customers", "view", "id INTEGER, name VARCHAR, generation INTEGER",
            $"select id, name, {generation} as generation from {{customers}}", ["customers"])
        .Model(
            "customer_names", "table", "id INTEGER, name VARCHAR, generation INTEGER",
            "select stg_customers.id, stg_customers.name, stg_customers.generation from {stg_customers}", ["stg_customers"])
        .Model(
            "name_history", "incremental", "id INTEGER, name VARCHAR, generation INTEGER",
            "select * from {stg_customers} where id <> 1 or generation = 1", ["stg_customers"], ["id"])
        .Check("ids_are_positive", "select * from {stg_customers} where id <= 0", ["stg_customers"]);

    public static async Task<string> FileAsync(TemporaryFolder folder, ProjectBuilder project, string name)
    {
        var file = folder.File(name + ".dataops");
        await ReleaseWriter.CreateAsync(project.WriteTo(folder.File(name)), file, null, "test", CancellationToken.None);
        return file;
    }

    public static async Task<Release> OpenAsync(TemporaryFolder folder, ProjectBuilder project, string name) =>
        await DataOps.Deployment.Releases.Release.OpenAsync(await FileAsync(folder, project, name), CancellationToken.None);
}
