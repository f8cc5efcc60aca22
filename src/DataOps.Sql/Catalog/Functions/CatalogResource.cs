namespace DataOps.Sql.Catalog.Functions;

/// <summary>The data files that the assembly carries.</summary>
internal static class CatalogResource
{
    public static string Read(string file)
    {
        var resource = "DataOps.Sql.Catalog.Functions." + file;
        using var stream = typeof(CatalogResource).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
