/* Stands between a process and its disk (LD_PRELOAD): notes every change under one folder, and lets one fail. Stands
   also between it and the clock.

   FAULTS_FOLDER  the folder watched, as an absolute path without links
   FAULTS_TRACE   the file that what changed is noted in, in order; none without it
   FAULTS_ANSWERS after how many lines on stdout the process is killed; never without it
   FAULTS_CLOCK   a file that says how many seconds the clock is ahead

   A note is one byte of kind, four of descriptor, eight of offset or flags, twice four of length, little-endian, then
   two texts of those lengths. What this file does not know how to note is noted as 'X', so that nobody believes it. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define MOST_DESCRIPTORS 4096
#define REAL(name) ((__typeof__(&name))real(#name))

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static int trace = -1;
static char watched[MOST_DESCRIPTORS];
static long changes, failing, signalling, answers, last_answer;
static int signal_sent;
static int error_given, for_good, dies, has_failed;

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) abort();
    return found;
}

/* Begin to watch as the variables say, which may be set anew before; no change was made yet. */
__attribute__((constructor)) void faults_begin(void) {
    const char *path = getenv("FAULTS_TRACE"), *last = getenv("FAULTS_ANSWERS");
    folder = getenv("FAULTS_FOLDER") ? strdup(getenv("FAULTS_FOLDER")) : NULL;
    last_answer = last ? atol(last) : 0;
    changes = 0;
    if (!folder || !path) return;
    int opened = REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    trace = fcntl(opened, F_DUPFD_CLOEXEC, 900);
    REAL(close)(opened);
}

/* Let the nth change from now on fail with an error, and with `good` every one after it; with `die` the process is
   killed once it has answered. */
void faults_arm(long nth, int error, int good, int die) {
    failing = changes + nth, error_given = error, for_good = good, dies = die, has_failed = 0;
}

/* Let a signal arrive with the nth change from now on, which is made all the same. */
void faults_signal(long nth, int number) { signalling = changes + nth, signal_sent = number; }

/* How many changes there were. */
long faults_changes(void) { return changes; }

static int under(const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    return length && strncmp(path, folder, length) == 0 && (path[length] == '/' || !path[length]);
}

static int is_watched(int fd) { return fd >= 0 && fd < MOST_DESCRIPTORS && watched[fd]; }

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length > 0 ? length : 0] = 0;
    return length > 0;
}

/* A path as given to a call, from the root on. */
static const char *absolute(int at, const char *given, char *path) {
    if (given[0] == '/') return given;
    char here[PATH_MAX];
    if (at == AT_FDCWD ? !getcwd(here, sizeof here) : !path_of(at, here)) return given;
    snprintf(path, PATH_MAX, "%.2000s/%.2000s", here, given);
    return path;
}

static void note(char kind, int32_t fd, int64_t number, const void *one, uint32_t length, const char *two) {
    char head[21];
    uint32_t other = two ? strlen(two) : 0;
    if (trace < 0) return;
    head[0] = kind;
    memcpy(head + 1, &fd, 4), memcpy(head + 5, &number, 8), memcpy(head + 13, &length, 4), memcpy(head + 17, &other, 4);
    struct iovec parts[] = {{head, sizeof head}, {(void *)one, length}, {(void *)two, other}};
    if (REAL(writev)(trace, parts, 3) != (ssize_t)(sizeof head + length + other)) abort();
}

static void note_text(char kind, int fd, int64_t number, const char *one, const char *two) {
    note(kind, fd, number, one, strlen(one), two);
}

/* Whether the change that is about to be made is the one to fail. */
static int fails(void) {
    changes++;
    if (changes == signalling) raise(signal_sent);
    if (!failing || changes < failing || (changes > failing && !for_good)) return 0;
    has_failed = 1;
    errno = error_given;
    return 1;
}

static int opened(int fd, int flags) {
    char path[PATH_MAX];
    if (fd < 0 || fd >= MOST_DESCRIPTORS) return fd;
    watched[fd] = path_of(fd, path) && under(path);
    if (watched[fd]) note_text('o', fd, flags, path, NULL);
    return fd;
}

static int makes(int at, const char *given, int flags) {
    char path[PATH_MAX];
    struct stat found;
    const char *whole = absolute(at, given, path);
    return (flags & O_CREAT) && under(whole) && stat(whole, &found) != 0;
}

#define OPEN(name, at, ...)                                                                                       \
    {                                                                                                                  \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;                                        \
        va_end(more);                                                                                                  \
        pthread_mutex_lock(&lock);                                                                                     \
        int fd = makes(at, given, flags) && fails() ? -1 : opened(REAL(name)(__VA_ARGS__), flags);             \
        pthread_mutex_unlock(&lock);                                                                                   \
        return fd;                                                                                                     \
    }
int open(const char *given, int flags, ...) OPEN(open, AT_FDCWD, given, flags, mode)
int open64(const char *given, int flags, ...) OPEN(open64, AT_FDCWD, given, flags, mode)
int openat(int at, const char *given, int flags, ...) OPEN(openat, at, at, given, flags, mode)
int openat64(int at, const char *given, int flags, ...) OPEN(openat64, at, at, given, flags, mode)

int close(int fd) {
    pthread_mutex_lock(&lock);
    if (is_watched(fd)) note('c', fd, 0, "", 0, NULL), watched[fd] = 0;
    int result = REAL(close)(fd);
    pthread_mutex_unlock(&lock);
    return result;
}

/* A write that fails with EIO has brought half of itself to the disk. */
static ssize_t written(int fd, const void *data, size_t length, off_t offset) {
    int failed = fails(), error = errno;
    size_t part = !failed ? length : error == EIO ? length / 2 : 0;
    ssize_t result = part ? REAL(pwrite)(fd, data, part, offset) : 0;
    if (result > 0) note('w', fd, offset, data, result, NULL);
    errno = failed ? error : errno;
    return failed ? -1 : result;
}

static ssize_t answered(int fd, const void *data, size_t length) {
    ssize_t result = REAL(write)(fd, data, length);
    if (fd == 1 && result > 0) note('a', fd, 0, data, result, NULL);
    int whole = result > 0 && ((const char *)data)[result - 1] == '\n';
    if (whole && ((dies && has_failed) || (fd == 1 && ++answers == last_answer))) kill(getpid(), SIGKILL);
    return result;
}

ssize_t write(int fd, const void *data, size_t length) {
    ssize_t result;
    pthread_mutex_lock(&lock);
    if (is_watched(fd)) {
        struct stat now;
        int appends = fcntl(fd, F_GETFL) & O_APPEND;
        off_t offset = appends && fstat(fd, &now) == 0 ? now.st_size : lseek(fd, 0, SEEK_CUR);
        result = written(fd, data, length, offset);
        if (result > 0) lseek(fd, offset + result, SEEK_SET);
    } else {
        result = fd == 1 || fd == 2 ? answered(fd, data, length) : REAL(write)(fd, data, length);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
    if (!is_watched(fd)) return REAL(pwrite)(fd, data, length, offset);
    pthread_mutex_lock(&lock);
    ssize_t result = written(fd, data, length, offset);
    pthread_mutex_unlock(&lock);
    return result;
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return pwrite(fd, data, length, offset); }

/* A change by descriptor that is noted once it was made. */
#define CHANGED(kind, fd, number, call)                                                                                \
    {                                                                                                                  \
        pthread_mutex_lock(&lock);                                                                                     \
        int result = is_watched(fd) && fails() ? -1 : call;                                                            \
        if (!result && is_watched(fd)) note(kind, fd, number, "", 0, NULL);                                            \
        pthread_mutex_unlock(&lock);                                                                                   \
        return result;                                                                                                 \
    }
int ftruncate(int fd, off_t size) CHANGED('t', fd, size, REAL(ftruncate)(fd, size))
int ftruncate64(int fd, off64_t size) CHANGED('t', fd, size, REAL(ftruncate64)(fd, size))
int fsync(int fd) CHANGED('s', fd, 0, REAL(fsync)(fd))
int fdatasync(int fd) CHANGED('s', fd, 0, REAL(fdatasync)(fd))

/* A change of names. */
#define NAMED(kind, at, one, at_two, two, call)                                                                        \
    {                                                                                                                  \
        char first[PATH_MAX], second[PATH_MAX];                                                                        \
        const char *before = absolute(at, one, first), *after = *two ? absolute(at_two, two, second) : "";             \
        pthread_mutex_lock(&lock);                                                                                     \
        int ours = under(before) || under(after), result = ours && fails() ? -1 : call;                                \
        if (!result && ours) note_text(kind, -1, 0, before, after);                                                    \
        pthread_mutex_unlock(&lock);                                                                                   \
        return result;                                                                                                 \
    }
int unlink(const char *path) NAMED('u', AT_FDCWD, path, 0, "", REAL(unlink)(path))
int unlinkat(int at, const char *name, int flags)
    NAMED(flags & AT_REMOVEDIR ? 'd' : 'u', at, name, 0, "", REAL(unlinkat)(at, name, flags))
int rmdir(const char *path) NAMED('d', AT_FDCWD, path, 0, "", REAL(rmdir)(path))
int mkdir(const char *path, mode_t mode) NAMED('m', AT_FDCWD, path, 0, "", REAL(mkdir)(path, mode))
int mkdirat(int at, const char *name, mode_t mode) NAMED('m', at, name, 0, "", REAL(mkdirat)(at, name, mode))
int rename(const char *from, const char *to) NAMED('r', AT_FDCWD, from, AT_FDCWD, to, REAL(rename)(from, to))
int renameat(int at, const char *from, int at_two, const char *to)
    NAMED('r', at, from, at_two, to, REAL(renameat)(at, from, at_two, to))
int link(const char *from, const char *to) NAMED('l', AT_FDCWD, from, AT_FDCWD, to, REAL(link)(from, to))
int linkat(int at, const char *from, int at_two, const char *to, int flags)
    NAMED('l', at, from, at_two, to, REAL(linkat)(at, from, at_two, to, flags))

/* What is not modelled: noted, so that a test that meets it fails and this file learns it. Memory shared with a file
   is known of the index of a write-ahead log only, which SQLite makes anew. */
#define UNKNOWN(fd, what, call)                                                                                        \
    {                                                                                                                  \
        if (is_watched(fd)) note_text('X', fd, 0, what, NULL);                                                         \
        return call;                                                                                                   \
    }
ssize_t writev(int fd, const struct iovec *parts, int count) UNKNOWN(fd, "writev", REAL(writev)(fd, parts, count))
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset)
    UNKNOWN(fd, "pwritev", REAL(pwritev)(fd, parts, count, offset))
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *at_two, size_t length, unsigned flags)
    UNKNOWN(to, "copy_file_range", REAL(copy_file_range)(from, at, to, at_two, length, flags))
int fallocate(int fd, int mode, off_t offset, off_t length)
    UNKNOWN(fd, "fallocate", REAL(fallocate)(fd, mode, offset, length))
int posix_fallocate(int fd, off_t offset, off_t length)
    UNKNOWN(fd, "posix_fallocate", REAL(posix_fallocate)(fd, offset, length))

static int is_index(int fd) {
    char path[PATH_MAX];
    size_t length = path_of(fd, path) ? strlen(path) : 0;
    return length > 4 && strcmp(path + length - 4, "-shm") == 0;
}

#define MAPPED(name)                                                                                                   \
    {                                                                                                                  \
        if (is_watched(fd) && (flags & MAP_SHARED) && (use & PROT_WRITE) && !is_index(fd))                             \
            note_text('X', fd, 0, "mmap", NULL);                                                                       \
        return REAL(name)(at, length, use, flags, fd, offset);                                                         \
    }
void *mmap(void *at, size_t length, int use, int flags, int fd, off_t offset) MAPPED(mmap)
void *mmap64(void *at, size_t length, int use, int flags, int fd, off64_t offset) MAPPED(mmap64)

int clock_gettime(clockid_t clock, struct timespec *now) {
    static __typeof__(&clock_gettime) asked;
    const char *path = clock == CLOCK_REALTIME ? getenv("FAULTS_CLOCK") : NULL;
    if (!asked) asked = REAL(clock_gettime);
    int result = asked(clock, now);
    FILE *ahead = path ? fopen(path, "r") : NULL;
    long seconds = 0;
    if (ahead && fscanf(ahead, "%ld", &seconds) == 1) now->tv_sec += seconds;
    if (ahead) fclose(ahead);
    return result;
}
