"""The library's own test cases, run on our recorders."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from eventsourcing.persistence import ApplicationRecorder, TrackingRecorder
from eventsourcing.tests.persistence import (
    ApplicationRecorderTestCase,
    NonInterleavingNotificationIDsBaseCase,
    TrackingRecorderTestCase,
)

from domain.store.index.kept_recorder import KeptRecorder
from domain.store.sqlite.connection import OfficeDatastore, make_disposable, uri_of
from domain.store.sqlite.factory import OfficeFactory
from domain.store.sqlite.file import create, open_file
from domain.store.sqlite.recorder import OfficeRecorder


class _InAFile:
    """Gives a case a folder, and closes what it opened there."""

    folder: Path
    factories: list[Any]

    @pytest.fixture(autouse=True)
    def a_folder(self, tmp_path: Path) -> Iterator[None]:
        self.folder, self.factories = tmp_path, []
        yield
        # One case tells its readers to stop and does not wait: a connection must not be closed under them.
        for reader in threading.enumerate():
            if "read_continuously" in reader.name:
                reader.join()
        for factory in self.factories:
            factory.close()

    def office_recorder(self) -> OfficeRecorder:
        path = self.folder / f"{len(self.factories)}.chancery"
        create(path)
        self.factories.append(OfficeFactory(open_file(path)))
        recorder = self.factories[-1].application_recorder()
        assert isinstance(recorder, OfficeRecorder)
        return recorder


class TestApplicationRecorder(_InAFile, ApplicationRecorderTestCase[ApplicationRecorder]):
    def create_recorder(self) -> ApplicationRecorder:
        return self.office_recorder()


class TestPositionsDoNotInterleave(_InAFile, NonInterleavingNotificationIDsBaseCase):
    def create_recorder(self) -> ApplicationRecorder:
        return self.office_recorder()


class TestTrackingRecorder(_InAFile, TrackingRecorderTestCase):
    def create_recorder(self) -> TrackingRecorder:
        datastore = OfficeDatastore(uri_of(self.folder / "models", "rwc"), prepare=make_disposable)
        self.factories.append(datastore)
        recorder = KeptRecorder(datastore)
        recorder.create_table()
        return recorder


# pytest would collect the abstract cases themselves from this module.
del ApplicationRecorderTestCase, NonInterleavingNotificationIDsBaseCase, TrackingRecorderTestCase
