using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DataOps.Deployment.Releases;
using DataOps.Deployment.Tests.Support;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Tests.Releases;

public sealed class ReleaseFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_content_in_two_folders_at_two_times_gives_the_same_bytes()
    {
        var first = await Shop.FileAsync(_folder, Shop.Release(1), "first");
        var elsewhere = Shop.Release(1).WriteTo(_folder.File("some other/folder"));
        foreach (var file in Directory.EnumerateFiles(elsewhere, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        var second = _folder.File("second.dataops");
        await ReleaseWriter.CreateAsync(elsewhere, second, null, "test", CancellationToken.None);

        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
    }

    [Fact]
    public async Task It_is_a_zip_that_others_can_read_with_sums_that_sha256sum_can_check()
    {
        using var zip = ZipFile.OpenRead(await Shop.FileAsync(_folder, Shop.Release(1), "shop"));

        Assert.Equal(["SHA256SUMS", "manifest.json", "release.json", "seeds/customers.csv"], zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Contains(
            Convert.ToHexStringLower(SHA256.HashData(Read(zip, "seeds/customers.csv"))) + "  seeds/customers.csv\n",
            Encoding.UTF8.GetString(Read(zip, "SHA256SUMS")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_is_read()
    {
        using var release = await Shop.OpenAsync(_folder, Shop.Release(7), "shop");

        Assert.Equal(("Shop", "1.7.0", 1), (release.Head.Project, release.Head.Version, release.Head.FormatVersion));
        Assert.Equal(["customers", "stg_customers", "customer_names", "name_history"], release.Manifest.Deployed.Select(node => node.Name));
        Assert.Equal(["id"], release.Manifest.Nodes[3].Incremental!.Key);
        using var seed = new StreamReader(release.OpenEntry("seeds/customers.csv"));
        Assert.StartsWith("id,name,since\n1,Ada", await seed.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_tells_contents_apart()
    {
        using var one = await Shop.OpenAsync(_folder, Shop.Release(1), "one");
        using var two = await Shop.OpenAsync(_folder, Shop.Release(2), "two");

        Assert.NotEqual(one.Hash, two.Hash);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(1000)]
    public async Task Cut_off_it_is_refused(int length)
    {
        var file = await Shop.FileAsync(_folder, Shop.Release(1), "shop");
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..length]);

        Assert.Equal("DOPS8001", (await RefusedAsync(file)).Id);
    }

    [Fact]
    public async Task With_any_bit_flipped_it_is_refused_or_means_the_same()
    {
        var file = await Shop.FileAsync(_folder, Shop.Release(1), "shop");
        var bytes = await File.ReadAllBytesAsync(file);
        using var original = await Release.OpenAsync(file, CancellationToken.None);
        var random = new Random(42);
        var refused = 0;
        for (var i = 0; i < 200; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var path = _folder.File("damaged.dataops");
            await File.WriteAllBytesAsync(path, damaged);
            try
            {
                using var release = await Release.OpenAsync(path, CancellationToken.None);

                // Zip has bytes that say nothing: dates, attributes.
                Assert.Equal(original.Hash, release.Hash);
            }
            catch (DataOpsException)
            {
                refused++;
            }
        }

        Assert.True(refused > 150, $"only {refused} of 200 were refused");
    }

    [Fact]
    public async Task Changed_content_is_refused_before_anything_is_used()
    {
        var exception = await RefusedAsync(Zip(("manifest.json", "{}"), ("SHA256SUMS", new string('0', 64) + "  manifest.json\n")));

        Assert.Equal("DOPS8004", exception.Id);
        Assert.Contains("'manifest.json'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_without_a_sum_is_refused() =>
        Assert.Equal("DOPS8004", (await RefusedAsync(Zip(("manifest.json", "{}"), ("SHA256SUMS", "")))).Id);

    [Fact]
    public async Task A_sum_without_an_entry_is_refused() =>
        Assert.Equal("DOPS8004", (await RefusedAsync(Zip(("SHA256SUMS", new string('0', 64) + "  manifest.json\n")))).Id);

    [Theory]
    [InlineData("../evil")]
    [InlineData("sql/../../evil")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/evil")]
    [InlineData("sql\\..\\evil")]
    [InlineData("sql//evil")]
    [InlineData("sql/")]
    [InlineData("notes.txt")]
    public async Task An_unsafe_or_unknown_name_is_refused(string name) =>
        Assert.Equal("DOPS8002", (await RefusedAsync(Zip((name, "x")))).Id);

    [Theory]
    [InlineData("sql/a.sql", "sql/a.sql")]
    [InlineData("sql/a.sql", "sql/A.sql")]
    public async Task A_name_that_is_there_twice_is_refused(string first, string second) =>
        Assert.Equal("DOPS8002", (await RefusedAsync(Zip((first, "x"), (second, "y")))).Id);

    [Fact]
    public async Task A_bomb_is_refused_by_its_directory_alone() =>
        Assert.Equal("DOPS8003", (await RefusedAsync(Zip(("seeds/bomb.csv", new string('0', 8 << 20))))).Id);

    [Fact]
    public async Task An_entry_that_unpacks_to_more_than_it_states_is_refused()
    {
        var file = Zip(("SHA256SUMS", new string('a', 5000)));
        var bytes = await File.ReadAllBytesAsync(file);
        for (var i = 0; i + 4 < bytes.Length; i++)
        {
            // Both headers state the length; the lie is the same in both.
            if (BitConverter.ToUInt32(bytes, i) == 5000)
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(i), 10u);
            }
        }

        await File.WriteAllBytesAsync(file, bytes);

        Assert.Equal("DOPS8004", (await RefusedAsync(file)).Id);
    }

    [Fact]
    public async Task Too_many_entries_and_too_many_bytes_are_refused()
    {
        var file = Zip(("sql/a.sql", "aaaa"), ("sql/b.sql", "bbbb"));

        Assert.Equal("DOPS8003", (await RefusedAsync(file, new ReleaseLimits { Entries = 1 })).Id);
        Assert.Equal("DOPS8003", (await RefusedAsync(file, new ReleaseLimits { TotalBytes = 7 })).Id);
    }

    [Fact]
    public async Task A_newer_format_is_refused_by_name()
    {
        var exception = await RefusedAsync(Summed(("release.json", "{\"formatVersion\":2,\"anything\":[]}"), ("manifest.json", "{}")));

        Assert.Equal("DOPS8005", exception.Id);
        Assert.Contains("format 2", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("nonsense")]
    [InlineData("{\"formatVersion\":1}")]
    public async Task A_head_that_says_nothing_is_refused(string head) =>
        Assert.Equal("DOPS8006", (await RefusedAsync(Summed(("release.json", head), ("manifest.json", "{}")))).Id);

    [Fact]
    public async Task Nothing_is_made_of_a_folder_without_a_manifest_or_without_a_seed()
    {
        var empty = Directory.CreateDirectory(_folder.File("empty")).FullName;
        var incomplete = Shop.Release(1).WriteTo(_folder.File("incomplete"));
        File.Delete(Path.Combine(incomplete, "seeds", "customers.csv"));

        foreach (var input in new[] { empty, incomplete })
        {
            var exception = await Assert.ThrowsAsync<DataOpsException>(
                () => ReleaseWriter.CreateAsync(input, _folder.File("x.dataops"), null, "test", CancellationToken.None));
            Assert.Equal("DOPS8007", exception.Id);
        }

        Assert.False(File.Exists(_folder.File("x.dataops")));
    }

    private static async Task<DataOpsException> RefusedAsync(string file, ReleaseLimits? limits = null) =>
        await Assert.ThrowsAsync<DataOpsException>(() => Release.OpenAsync(file, limits ?? ReleaseLimits.Default, CancellationToken.None));

    private string Summed(params (string Name, string Content)[] entries)
    {
        var sums = entries.Select(entry => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Content)))}  {entry.Name}\n");
        return Zip([.. entries, ("SHA256SUMS", string.Concat(sums))]);
    }

    private string Zip(params (string Name, string Content)[] entries)
    {
        var file = _folder.File(Guid.NewGuid().ToString("N"));
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(content);
        }

        return file;
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }
}
