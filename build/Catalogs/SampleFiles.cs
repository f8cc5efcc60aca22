namespace DataOps.Repository.Catalogs;

/// <summary>Files for functions that read one, so that the engine can say what columns they give.</summary>
internal static class SampleFiles
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("dataops-catalog-").FullName;

    public static string Text { get; } = Write("sample.csv", "a,b\n1,x\n");

    public static string Parquet(CatalogEngine engine)
    {
        var path = Path.Combine(Folder, "sample.parquet");
        if (!File.Exists(path))
        {
            engine.Rows($"copy (select 1 as a) to '{path}'");
        }

        return path;
    }

    private static string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
